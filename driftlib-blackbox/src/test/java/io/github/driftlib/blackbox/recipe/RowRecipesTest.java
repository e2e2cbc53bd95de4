package io.github.driftlib.blackbox.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.dflib.DataFrame;
import org.junit.jupiter.api.Test;

/** The recipes of the page on rows. */
class RowRecipesTest {

    /** Two rides: one with a fare and a zone, one with neither. */
    private static void assertRides(Dataset found) {
        assertThat(found.rowCount()).isEqualTo(2);
        assertThat(found.column("fare").kind()).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(found.column("fare").value(0)).isEqualTo(12.5);
        assertThat(found.column("fare").isMissing(1)).isTrue();
        assertThat(found.column("zone").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(found.column("zone").value(0)).isEqualTo("41");
        assertThat(found.column("zone").isMissing(1)).isTrue();
    }

    @Test
    void avroRecordsAreRows() {
        Schema schema = SchemaBuilder.record("Ride")
                .fields()
                .optionalDouble("fare")
                .optionalString("zone")
                .name("day")
                .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                .noDefault()
                .endRecord();
        GenericRecord full = new GenericRecordBuilder(schema)
                .set("fare", 12.5)
                .set("zone", "41")
                .set("day", 19_000)
                .build();
        GenericRecord empty =
                new GenericRecordBuilder(schema).set("day", 19_001).build();
        Dataset rides = Dataset.of(AvroRows.of(schema), List.of(full, empty));
        assertRides(rides);
        assertThat(rides.column("day").kind()).isEqualTo(ColumnKind.DATETIME);
        Schema nested = SchemaBuilder.record("Trip")
                .fields()
                .name("ride")
                .type(schema)
                .noDefault()
                .endRecord();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AvroRows.of(nested))
                .withMessageStartingWith("field 'ride' must be a number");
    }

    private static FieldDescriptorProto field(String name, int number, FieldDescriptorProto.Type type, boolean many) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(many ? FieldDescriptorProto.Label.LABEL_REPEATED : FieldDescriptorProto.Label.LABEL_OPTIONAL)
                .build();
    }

    private static Descriptor message(FieldDescriptorProto... fields) throws Exception {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("ride.proto")
                .setSyntax("proto2")
                .addMessageType(DescriptorProto.newBuilder().setName("Ride").addAllField(List.of(fields)))
                .build();
        return FileDescriptor.buildFrom(file, new FileDescriptor[0]).findMessageTypeByName("Ride");
    }

    @Test
    void protobufMessagesAreRows() throws Exception {
        FieldDescriptorProto fare = field("fare", 1, FieldDescriptorProto.Type.TYPE_DOUBLE, false);
        FieldDescriptorProto zone = field("zone", 2, FieldDescriptorProto.Type.TYPE_STRING, false);
        Descriptor ride = message(fare, zone);
        DynamicMessage full = DynamicMessage.newBuilder(ride)
                .setField(ride.findFieldByName("fare"), 12.5)
                .setField(ride.findFieldByName("zone"), "41")
                .build();
        assertRides(Dataset.of(ProtobufRows.of(ride), List.of(full, DynamicMessage.getDefaultInstance(ride))));
        Descriptor stops = message(field("stops", 1, FieldDescriptorProto.Type.TYPE_STRING, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProtobufRows.of(stops))
                .withMessage("field 'stops' must be one number, text, enum or boolean, but was repeated STRING");
    }

    @Test
    void framesOfDflibAreDataSets() {
        DataFrame frame = DataFrame.foldByRow("fare", "zone", "day")
                .of(12.5, "41", LocalDate.of(2022, 1, 7), null, null, LocalDate.of(2022, 1, 8));
        Dataset rides = DflibRows.dataset(frame);
        assertRides(rides);
        assertThat(rides.column("day").kind()).isEqualTo(ColumnKind.DATETIME);
    }
}
