package org.missionpartnerships.edge.openapi;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * The records behind the schemas of the document. An index hands out its classes in the order of the file system they were read
 * from; which record is found must not depend on it.
 */
final class SchemaRecords {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName JSON_VALUE = DotName.createSimple(JsonValue.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);

    private final List<ClassInfo> records;

    SchemaRecords(Collection<ClassInfo> classes) {
        this.records = classes.stream()
                .filter(ClassInfo::isRecord)
                .sorted(comparing(ClassInfo::name))
                .toList();
    }

    /** A record that is written as its one value. */
    Optional<ClassInfo> ofOneValue(String schema) {
        return records.stream()
                .filter(record -> record.simpleName().equals(schema))
                .filter(record -> record.annotationsMap().containsKey(JSON_VALUE))
                .findFirst();
    }

    /** The record of that name, or, for a schema of a generic record, the one whose name is the longest start of it. */
    Optional<ClassInfo> withMembers(String schema, Set<String> members) {
        return records.stream()
                .filter(record -> schema.startsWith(schemaName(record)))
                .filter(record -> members.equals(memberNames(record)))
                .min(comparing(record -> -schemaName(record).length()));
    }

    /** Members that every instance has, in the order of their declaration. */
    static List<String> alwaysThere(ClassInfo record) {
        return record.recordComponentsInDeclarationOrder().stream()
                .filter(SchemaRecords::isAlwaysThere)
                .map(SchemaRecords::memberName)
                .toList();
    }

    private static String schemaName(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    private static Set<String> memberNames(ClassInfo record) {
        var names = new HashSet<String>();
        record.recordComponents().forEach(component -> names.add(memberName(component)));
        return names;
    }

    private static String memberName(RecordComponentInfo component) {
        AnnotationInstance property = component.annotation(JSON_PROPERTY);
        AnnotationValue name = property == null ? null : property.value();
        return name == null || name.asString().isEmpty() ? component.name() : name.asString();
    }

    private static boolean isAlwaysThere(RecordComponentInfo component) {
        AnnotationInstance property = component.annotation(JSON_PROPERTY);
        return !component.type().name().equals(OPTIONAL)
                && !component.type().hasAnnotation(NULLABLE)
                && component.annotation(NULLABLE) == null
                && (property == null || property.value("defaultValue") == null);
    }
}
