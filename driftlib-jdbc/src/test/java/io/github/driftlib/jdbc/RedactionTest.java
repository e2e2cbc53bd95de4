package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "jdbc:postgresql://h:5432/d?user=u&password=s3cr,et&ssl=true -> jdbc:postgresql://h:5432/d?user=u&password=***&ssl=true",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=s3cret;MODE=PostgreSQL -> jdbc:h2:mem:x;USER=sa;PASSWORD=***;MODE=PostgreSQL",
                "pwd=s3cret -> pwd=***",
                "Pwd : s3cret done -> Pwd : ***",
                "jdbc:sqlserver://h;user=u;password={s3cr3t;Tr0ub4dor};encrypt=true -> jdbc:sqlserver://h;user=u;password=***;encrypt=true",
                "jdbc:sqlserver://h;password={s3}}cr3t};x=1 -> jdbc:sqlserver://h;password=***;x=1",
                "jdbc:postgresql://h/d?user=u&password=my s3cr3t -> jdbc:postgresql://h/d?user=u&password=***",
                "password=a&b-s3cr3t -> password=***",
                "password=a&b-s3cr3t&ssl=true -> password=***&ssl=true",
                "password=my s3cr3t user=u -> password=*** user=u",
                "password='it''s s3cr3t' x -> password=*** x",
                "{\"password\":\"s3c\\\"Tr0ub4dor\"} -> {\"password\":***}",
                "{\\\"password\\\":\\\"s3cr3t\\\"} -> {\\\"password\\\":***}",
                "CREATE ROLE r WITH PASSWORD 's3cr3t' LOGIN -> CREATE ROLE r WITH PASSWORD *** LOGIN",
                "alter user u identified by 's3cr3t' x -> alter user u identified by *** x",
                "alter user u identified by s3cr3t x -> alter user u identified by *** x",
                "https://h/x?token=s3cr3t&a=1 -> https://h/x?token=***&a=1",
                "jdbc:oci://h;OAuthAccessToken=s3cr3t -> jdbc:oci://h;OAuthAccessToken=***",
                "jdbc:sqlite:x.db?cipher=a&key=s3cr3t -> jdbc:sqlite:x.db?cipher=a&key=***",
                "pass=s3cr3t -> pass=***",
                "passphrase=s3cr3t -> passphrase=***",
                "client_secret=s3cr3t -> client_secret=***",
                "apikey=s3cr3t -> apikey=***",
                "x-api-key: s3cr3t -> x-api-key: ***",
                "Authorization: Bearer s3cr3t -> Authorization: ***",
                "url=h%3Fpassword%3Ds3cr3t%26ssl%3Dtrue -> url=h%3Fpassword%3D***%26ssl%3Dtrue",
                "trustStorePassword=s3cr3t -> trustStorePassword=***",
                "AccountKey=s3cr3t==;EndpointSuffix=x -> AccountKey=***;EndpointSuffix=x",
                "address=(host=h)(user=u)(password=s3cr3t) -> address=(host=h)(user=u)(password=***)",
                "jdbc:oracle:thin:scott/s3cr3t@h:1521:x -> jdbc:oracle:thin:scott/***@h:1521:x",
                "scott/s3cr3t@h -> scott/***@h",
                "host=h password='s3 cret' user=u -> host=h password=*** user=u",
                "{\"password\": \"s3cret\"} -> {\"password\": ***}",
                "psql --password s3cr3t -h x -> psql --password *** -h x",
                "<password>s3cr3t</password> -> <password>***</password>",
                "alter user u identified by values 's3cr3t' x -> alter user u identified by values *** x",
                "Authorization failed: Bearer s3cr3t x -> Authorization failed: Bearer *** x",
                "sent Bearer s3cr3t x -> sent Bearer *** x",
                "headers {Authorization=[Basic Ym9iOnMzY3IzdA==], Accept=[*/*]} -> headers {Authorization=***], Accept=[*/*]}",
                "sent [Basic Ym9iOnMzY3IzdA==]} -> sent [Basic ***",
                "Proxy-Authorization: Digest username=\"b\", response=\"s3cr3t\" -> Proxy-Authorization: ***",
                "push with ghp_s3cr3tabcdefghijklmnop failed -> push with *** failed",
                "xoxb-123456789012-s3cr3t, sk-proj-s3cr3tabcdefghijk, glpat-s3cr3tabcdefghij -> ***, ***, ***",
                "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.s3cr3t here -> got *** here",
                "set password for u = 's3cr3t' x -> set password for u = *** x",
                "jdbc:bigquery://x;OAuthPvtKey=s3cr3t; -> jdbc:bigquery://x;OAuthPvtKey=***;",
                "PGPASSWORD=s3cr3t psql -> PGPASSWORD=***",
                "jdbc:mysql://address=(host=h)(user=u)(password=s3cr3t)/db -> jdbc:mysql://address=(host=h)(user=u)(password=***)/db",
                "mongodb+srv://u:s3cr3t@h -> mongodb+srv://u:***@h",
                "jdbc:redshift:iam://h/d?AccessKeyID=a&SecretAccessKey=s3cr3t -> jdbc:redshift:iam://h/d?AccessKeyID=***&SecretAccessKey=***",
                "password => s3cr3t -> password => ***",
                "passwd=s3cr3t -> passwd=***",
                "sslpassword=s3cret -> sslpassword=***",
                "jdbc:postgresql://scott:s3cret@h/d -> jdbc:postgresql://scott:***@h/d",
                "postgresql://scott:s3/cr@et@h:1/d failed -> postgresql://scott:***@h:1/d failed",
                "cannot reach scott:s3cret@host -> cannot reach scott:***@host",
                "cannot reach scott:s3/cret@host -> cannot reach scott:***@host",
            })
    void passwordsAreReplaced(String text, String redacted) {
        assertThat(Redaction.redacted(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password authentication failed for user \"guarded\"",
                "Connection to localhost:5432 refused",
                "no password for user u given",
                "the password for the role 'reader' has expired",
                "jdbc:postgresql://localhost:5432/db?user=u",
                "mail to someone@example.org at 10:30",
                "Wrong user name or password [28000-200]",
                "Access denied for user 'u'@'h' (using password: YES)",
                "java.sql.SQLInvalidAuthorizationSpecException: invalid login",
                "ERROR: column \"password\" does not exist",
                "Connection to http://localhost:8080 refused, ask admin@example.org",
                "The server requested SCRAM-based authentication, but the password is an empty string.",
                "Key (project, run_time, metric_key)=(a, b, c) already exists.",
                "Failed to connect to localhost/127.0.0.1:5432",
                "ORA-01017: invalid username/password; logon denied",
                "relation \"token\" does not exist",
                "SELECT password FROM t",
                "The password is incorrect."
            })
    void otherTextsStay(String text) {
        assertThat(Redaction.redacted(text)).isEqualTo(text);
    }

    /** Each line of the file is a form in which drivers, tools and users write a secret. */
    @Test
    void noFormLeaks() throws IOException, URISyntaxException {
        Path file = Path.of(RedactionTest.class.getResource("secret-forms.txt").toURI());
        List<String> forms = Files.readAllLines(file);
        assertThat(forms).hasSizeGreaterThan(380);
        for (String line : forms) {
            String form = line.replace("<NL>", "\n");
            assertThat(Redaction.redacted(form)).as(form).contains("***").doesNotContain("s3cr3t", "Tr0ub", "hunter");
            assertThat(Redaction.redacted("Cannot connect: " + form + "\nsee the log"))
                    .as(form)
                    .startsWith("Cannot connect")
                    .doesNotContain("s3cr3t", "Tr0ub", "hunter");
        }
    }

    @Test
    void longTextsTakeNoLongTime() {
        String[] parts = {
            "a",
            "a:",
            "=a:",
            "//x:",
            "//a:",
            "'a:",
            "password",
            "password=",
            "password ",
            "a@",
            "(a:b",
            "by ",
            "key={",
            "key='",
            "&a",
            "pwd%3D",
            "%25",
            "p%61ss",
            "&#61",
            "-p ",
            "-p",
            "mysql -p ",
            "-u a",
            "<password",
            "<password ",
            "password</",
            "password(",
            "password[",
            "password is ",
            "password|",
            "password=| ",
            "crypt( ",
            "password,",
            "password $",
            "password for ",
            "password  value",
            "-----BEGIN ",
            "//a: ",
            "a:1:b:c:",
            "basic a ",
            "\\"
        };
        for (String part : parts) {
            String text = part.repeat((Boolean.getBoolean("long") ? 400_000 : 20_000) / part.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(Redaction.redacted(text).length()).isLessThanOrEqualTo(2 * text.length() + 10),
                    part);
        }
    }

    @Test
    void anExceptionWithoutSecretStaysItself() {
        SQLException failure = new SQLException("x", new IllegalStateException("y"));
        assertThat(Redaction.redacted(failure)).isSameAs(failure);
    }

    @Test
    void aCopyKeepsTheShape() {
        Exception one = new Exception("one");
        Exception two = new Exception("password=s3cret", one);
        one.initCause(two);
        Throwable copy = Redaction.redacted(one);
        assertThat(copy).hasToString("java.lang.Exception: one");
        assertThat(copy.getCause()).hasToString("java.lang.Exception: password=***");
        assertThat(copy.getCause().getCause()).isSameAs(copy);
    }
}
