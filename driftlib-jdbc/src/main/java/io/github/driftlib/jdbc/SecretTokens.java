package io.github.driftlib.jdbc;

import java.util.regex.Pattern;

/** Tokens that tell by their own form that they are secret, whatever stands before them. */
final class SecretTokens {

    /**
     * Those of GitHub, GitLab, Slack, OpenAI, Stripe, npm, PyPI, Hugging Face, Databricks, Google, SendGrid, and JWTs.
     */
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_])(?:gh[pousr]_\\w{16,}+|github_pat_\\w{16,}+"
            + "|glpat-[\\w-]{16,}+|xox[a-z]-[\\w-]{10,}+|sk-[\\w-]{16,}+"
            + "|[rs]k_(?:live|test)_\\w{10,}+|npm_\\w{20,}+|pypi-[\\w-]{20,}+|hf_\\w{20,}+|dapi[0-9a-f]{20,}+"
            + "|AIza[\\w-]{30,}+|ya29\\.[\\w-]{16,}+|SG\\.[\\w-]{16,}+\\.[\\w-]{16,}+"
            + "|eyJ[\\w-]{10,}+\\.[\\w-]{10,}+(?:\\.[\\w-]*+)?)");

    private SecretTokens() {}

    static String masked(String text) {
        return TOKEN.matcher(text).replaceAll("***");
    }

    /** The place after the characters of Base64 that begin at a place. */
    static int endOfBase64(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+/=".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
