package io.github.driftlib.jdbc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which names tell of a secret: those of drivers, of command lines and of settings, in several languages. */
final class SecretNames {

    /** Parts of names, without dots, dashes and underscores. */
    private static final List<String> PARTS = List.of(
            "passw",
            "passphrase",
            "passcode",
            "passkey",
            "pasword",
            "pwd",
            "pswd",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "accountkey",
            "privatekey",
            "pvtkey",
            "masterkey",
            "encryptionkey",
            "encryptkey",
            "decryptionkey",
            "signingkey",
            "sharedkey",
            "sessionkey",
            "cipherkey",
            "hexkey",
            "authorization",
            "signature",
            "cookie",
            "sessionid",
            "assertion",
            "aeskey",
            "hmackey",
            "licensekey",
            "licencekey",
            "logdata",
            "kennwort",
            "motdepasse",
            "contrase",
            "wachtwoord",
            "lösenord",
            "hasło",
            "пароль",
            "密码",
            "密碼",
            "パスワード",
            "비밀번호");

    private static final List<String> ENDS = List.of("pass", "pw", "psw", "auth", "rekey");

    private static final Set<String> NAMES =
            Set.of("key", "salt", "hash", "sig", "jwt", "otp", "pin", "senha", "heslo", "pword");

    private SecretNames() {}

    /** A name in lower case, letters of double width as the others. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether what follows the name, in its normal form, is a secret. */
    static boolean tells(String name) {
        if (name.endsWith("exception") || name.endsWith("error")) {
            return false;
        }
        String joined = joined(name);
        return NAMES.contains(joined)
                || ENDS.stream().anyMatch(joined::endsWith)
                || PARTS.stream().anyMatch(joined::contains);
    }

    /** Whether it is so also of a word that only follows it, such as that after {@code password is}. */
    static boolean tellsPlainly(String name) {
        String joined = joined(name);
        return !NAMES.contains(joined) && !joined.endsWith("auth") && !joined.contains("authorization");
    }

    /** Whether it is a switch of a command line before a secret: {@code -p} and {@code -P}. */
    static boolean isShortSwitch(String name) {
        return name.equals("-p");
    }

    private static String joined(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if ("-_.\u2010\u2011".indexOf(name.charAt(i)) < 0) {
                joined.append(name.charAt(i));
            }
        }
        return joined.toString();
    }
}
