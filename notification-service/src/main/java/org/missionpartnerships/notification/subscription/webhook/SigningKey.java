package org.missionpartnerships.notification.subscription.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key of which the receiver holds only the public half, so a leak there forges nothing. Signs with Ed25519, which
 * Standard Webhooks calls {@code v1a}.
 */
public final class SigningKey implements SignatureScheme {

    private static final int RAW_PUBLIC_BYTES = 32;

    private final PrivateKey privateKey;
    private final String publicText;

    private SigningKey(PrivateKey privateKey, String publicText) {
        this.privateKey = privateKey;
        this.publicText = publicText;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_PUBLIC_BYTES, encoded.length);
            return new SigningKey(
                    pair.getPrivate(), "whpk_" + Base64.getEncoder().encodeToString(raw));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Reads what {@link #stored} and {@link #publicText} gave. */
    public static SigningKey of(byte[] stored, String publicText) {
        try {
            return new SigningKey(
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(stored)), publicText);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    public byte[] stored() {
        return privateKey.getEncoded();
    }

    /** For receivers: {@code whpk_} and base64. */
    public String publicText() {
        return publicText;
    }

    @Override
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(content);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("The Ed25519 key of a subscription cannot be used: rotate it", cause);
    }
}
