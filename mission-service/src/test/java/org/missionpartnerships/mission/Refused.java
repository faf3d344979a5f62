package org.missionpartnerships.mission;

/** A command that is refused: what is sent, and the problem that comes back. */
record Refused(String path, String body, int status, String code) {

    static Refused refused(String path, String body, int status, String code) {
        return new Refused(path, body, status, code);
    }

    @Override
    public String toString() {
        return code + " " + path;
    }
}
