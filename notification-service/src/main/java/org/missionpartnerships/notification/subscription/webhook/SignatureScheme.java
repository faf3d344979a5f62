package org.missionpartnerships.notification.subscription.webhook;

/** One way to sign a webhook. */
public sealed interface SignatureScheme permits SigningSecret, SigningKey {

    /** The scheme's name, a comma, and the signature in base64. */
    String sign(byte[] content);
}
