package io.github.driftlib.examples.taxi.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the files of the stack agree with each other; the stack itself needs a Docker engine. */
class ComposeStackTest {

    static final Path FOLDER = Path.of("compose");
    static final Path DASHBOARDS = FOLDER.resolve("grafana/dashboards");

    private static final Map<String, String> PORTS =
            Map.of("db", "5432", "adminer", "8080", "grafana", "3000", "service", "8090", "prometheus", "9090");

    private final JsonNode services = yaml("compose.yaml").get("services");
    private final JsonNode dataSource =
            yaml("grafana/provisioning/datasources/postgres.yaml").at("/datasources/0");

    private static JsonNode yaml(String file) {
        return read(new YAMLMapper(), FOLDER.resolve(file));
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(file + " must be readable", e);
        }
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().map(file -> read(new ObjectMapper(), file)).toList();
        }
    }

    @Test
    void everyFileIsWellFormed() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        files.stream()
                .filter(file -> file.toString().endsWith(".json"))
                .forEach(file -> assertThat(read(new ObjectMapper(), file)).isNotEmpty());
        files.stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .forEach(file -> assertThat(read(new YAMLMapper(), file)).isNotEmpty());
        assertThat(files).hasSize(11);
    }

    @Test
    void servicesListenOnThisMachineOnly() {
        assertThat(services.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(PORTS.keySet());
        PORTS.forEach((service, port) -> assertThat(services.at("/" + service + "/ports"))
                .extracting(JsonNode::asText)
                .containsExactly("127.0.0.1:" + port + ":" + port));
    }

    @Test
    void thePageNamesThePorts() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        PORTS.forEach((service, port) -> {
            assertThat(page).containsPattern("\\b" + port + "\\b");
            assertThat(page).contains(service.equals("db") ? "`db`" : "(http://localhost:" + port + ")");
        });
    }

    @Test
    void eachVolumeIsUsedAndEachServiceThatIsWaitedForIsThere() {
        Set<String> used = new HashSet<>();
        for (JsonNode service : services) {
            service.path("volumes").forEach(mount -> used.add(mount.asText().split(":")[0]));
            service.path("depends_on")
                    .properties()
                    .forEach(other -> assertThat(services.has(other.getKey()))
                            .as(other.getKey())
                            .isTrue());
        }
        assertThat(used)
                .containsAll(yaml("compose.yaml").get("volumes").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(services.at("/service/environment/TAXI_JDBC_URL").asText())
                .startsWith("jdbc:postgresql://db:" + PORTS.get("db") + "/${POSTGRES_DB:-");
    }

    @Test
    void imagesArePinnedAndHealthIsChecked() {
        services.forEach(service -> {
            assertThat(service.get("image").asText()).matches("[a-z/-]+:v?\\d+\\.\\d+(\\.\\d+)?(_\\d+-jre)?");
            assertThat(service.at("/healthcheck/test").size()).isGreaterThan(1);
        });
    }

    @Test
    void mountedFoldersAndVolumesAreThere() {
        JsonNode volumes = yaml("compose.yaml").get("volumes");
        for (JsonNode service : services) {
            for (JsonNode mount : service.path("volumes")) {
                String source = mount.asText().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(FOLDER.resolve(source)).isDirectory();
                } else {
                    assertThat(volumes.has(source)).as(source).isTrue();
                }
            }
        }
        assertThat(services.at("/db/volumes")).isNotEmpty();
    }

    @Test
    void prometheusAsksTheServiceAndHasTheRules() {
        JsonNode settings = yaml("prometheus/prometheus.yml");
        assertThat(settings.at("/scrape_configs/0/static_configs/0/targets/0").asText())
                .isEqualTo("service:" + PORTS.get("service"));
        String rules = settings.at("/rule_files/0").asText();
        String mount = services.at("/prometheus/volumes/1").asText();
        assertThat(rules).startsWith(mount.split(":")[1]);
        assertThat(FOLDER.resolve(mount.split(":")[0])
                        .resolve(Path.of(rules).getFileName().toString()))
                .isRegularFile();
    }

    @Test
    void dashboardsAreProvisionedFromWhereTheyAreMounted() {
        String path = yaml("grafana/provisioning/dashboards/taxi.yaml")
                .at("/providers/0/options/path")
                .asText();
        assertThat(services.at("/grafana/volumes"))
                .extracting(JsonNode::asText)
                .contains("./grafana/dashboards:" + path + ":ro");
        assertThat(services.at("/grafana/volumes"))
                .extracting(JsonNode::asText)
                .contains(
                        "./grafana/provisioning/datasources:/etc/grafana/provisioning/datasources:ro",
                        "./grafana/provisioning/dashboards:/etc/grafana/provisioning/dashboards:ro");
        String home = services.at("/grafana/environment/GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                .asText();
        assertThat(home).startsWith(path + "/");
        assertThat(DASHBOARDS.resolve(home.substring(path.length() + 1))).isRegularFile();
    }

    @Test
    void theDataSourceIsTheDatabase() {
        assertThat(dataSource.get("url").asText()).isEqualTo("db:5432");
        Map<String, String> used = Map.of(
                "POSTGRES_USER", dataSource.get("user").asText(),
                "POSTGRES_PASSWORD", dataSource.at("/secureJsonData/password").asText(),
                "POSTGRES_DB", dataSource.at("/jsonData/database").asText());
        used.forEach((variable, value) -> {
            assertThat(value).isEqualTo("$" + variable);
            assertThat(services.at("/grafana/environment/" + variable).asText())
                    .isEqualTo(services.at("/db/environment/" + variable).asText())
                    .startsWith("${" + variable + ":-");
        });
    }

    @Test
    void alertsAreAskedOfTheProvisionedDataSource() {
        JsonNode rule = yaml("grafana/provisioning/alerting/taxi.yaml").at("/groups/0/rules/0");
        assertThat(services.at("/grafana/volumes"))
                .extracting(JsonNode::asText)
                .contains("./grafana/provisioning/alerting:/etc/grafana/provisioning/alerting:ro");
        assertThat(rule.at("/data/0/datasourceUid")).isEqualTo(dataSource.get("uid"));
        assertThat(rule.get("condition")).isEqualTo(rule.at("/data/1/refId"));
        assertThat(rule.at("/data/1/model/expression")).isEqualTo(rule.at("/data/0/refId"));
        assertThat(rule.at("/annotations/__dashboardUid__").asText()).isEqualTo("taxi-monitoring");
    }

    @Test
    void theExampleSettingsAreTheDefaults() throws IOException {
        String compose = Files.readString(FOLDER.resolve("compose.yaml"));
        for (String line : Files.readAllLines(FOLDER.resolve(".env.example"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                assertThat(compose).contains("${" + line.replace("=", ":-") + "}");
            }
        }
    }

    @Test
    void grafanaTellsNobody() {
        JsonNode environment = services.at("/grafana/environment");
        assertThat(environment.get("GF_ANALYTICS_REPORTING_ENABLED").asText()).isEqualTo("false");
        assertThat(environment.get("GF_ANALYTICS_CHECK_FOR_UPDATES").asText()).isEqualTo("false");
        assertThat(environment.get("GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES").asText())
                .isEqualTo("false");
        assertThat(environment.get("GF_PLUGINS_PREINSTALL_DISABLED").asText()).isEqualTo("true");
    }

    @Test
    void panelsAreWholeAndAskTheProvisionedDataSource() throws IOException {
        String uid = dataSource.get("uid").asText();
        String type = dataSource.get("type").asText();
        Set<String> uids = new HashSet<>();
        for (JsonNode dashboard : dashboards()) {
            assertThat(uids.add(dashboard.get("uid").asText())).isTrue();
            Set<Integer> ids = new HashSet<>();
            for (JsonNode panel : dashboard.get("panels")) {
                assertThat(ids.add(panel.get("id").asInt())).isTrue();
                assertThat(panel.get("title").asText()).isNotBlank();
                assertThat(panel.get("description").asText()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo(uid);
                assertThat(panel.get("targets")).isNotEmpty();
                for (JsonNode target : panel.get("targets")) {
                    assertThat(target.at("/datasource/uid").asText()).isEqualTo(uid);
                    assertThat(target.at("/datasource/type").asText()).isEqualTo(type);
                    assertThat(target.get("rawSql").asText()).contains("$__timeFilter(");
                    assertThat(target.get("rawQuery").asBoolean()).isTrue();
                    assertThat(target.get("format").asText())
                            .isEqualTo(panel.get("type").asText().equals("table") ? "table" : "time_series");
                }
            }
            checkGrid(dashboard);
        }
        assertThat(uids).containsExactlyInAnyOrder("taxi-monitoring", "taxi-service", "taxi-dummy");
    }

    private static void checkGrid(JsonNode dashboard) {
        List<int[]> taken = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            JsonNode grid = panel.get("gridPos");
            int x = grid.get("x").asInt();
            int y = grid.get("y").asInt();
            int right = x + grid.get("w").asInt();
            int bottom = y + grid.get("h").asInt();
            assertThat(x).isBetween(0, right - 1);
            assertThat(y).isBetween(0, bottom - 1);
            assertThat(right).isLessThanOrEqualTo(24);
            assertThat(taken)
                    .as(panel.get("title").asText())
                    .noneMatch(other -> x < other[2] && other[0] < right && y < other[3] && other[1] < bottom);
            taken.add(new int[] {x, y, right, bottom});
        }
    }
}
