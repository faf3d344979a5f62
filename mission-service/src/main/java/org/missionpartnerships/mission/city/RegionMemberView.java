package org.missionpartnerships.mission.city;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.city.City.RegionMember;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RegionMemberView(
        CityId member,
        @Schema(description = "When it joined.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while it is a member.") @Nullable
        RegionMemberEnd left,

        @Schema(description = "Whether it was a member on the date asked for; absent if none was.") @Nullable
        Certainty certainty) {

    public record RegionMemberEnd(
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static RegionMemberEnd of(RegionMemberLeft left) {
            return new RegionMemberEnd(left.reason(), left.occurred(), left.source(), left.assertedBy());
        }
    }

    static RegionMemberView of(RegionMember member) {
        return of(member, (Certainty) null);
    }

    /** The membership as it stood on a date; empty if there certainly was none then. */
    static Optional<RegionMemberView> of(RegionMember member, At at) {
        RegionMemberLeft left = member.left();
        return at.standing(member.joined().occurred(), left == null ? null : left.occurred())
                .map(certainty -> of(member, certainty));
    }

    private static RegionMemberView of(RegionMember member, @Nullable Certainty certainty) {
        RegionMemberLeft left = member.left();
        return new RegionMemberView(
                member.joined().member(),
                member.joined().occurred(),
                member.joined().source(),
                member.joined().assertedBy(),
                left == null ? null : RegionMemberEnd.of(left),
                certainty);
    }
}
