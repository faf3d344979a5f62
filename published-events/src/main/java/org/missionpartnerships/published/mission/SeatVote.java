package org.missionpartnerships.published.mission;

/** One seat's vote. */
public record SeatVote(SeatId seat, Vote vote) {}
