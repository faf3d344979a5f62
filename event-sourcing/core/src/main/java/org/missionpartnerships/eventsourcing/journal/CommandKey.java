package org.missionpartnerships.eventsourcing.journal;

/**
 * The memory of a command that may be repeated.
 *
 * @param key chosen by the caller, 1 to 255 characters, unique per ledger
 * @param requestHash of what was asked; the same key with another hash is a mistake of the caller
 * @param events how many events the command caused, from 1
 */
public record CommandKey(String key, byte[] requestHash, int events) {}
