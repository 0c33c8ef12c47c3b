package dev.restaurantreviews.platform.config;

/**
 * What is true of a {@link Setting} whatever its value is. Texts are parts of sentences: after "it must be".
 *
 * @param meaning what it is
 * @param right what a value must be; null: anything
 * @param note what else an operator wants to know, as sentences; null: nothing
 * @param usual its value if none is given; null: there is none
 * @param otherwise what holds if none is given, where that is not a value; null: nothing
 * @param secret whether its value is never shown
 * @param least the smallest number, if it is one
 * @param most the largest number
 */
record SettingDeclaration(
        SettingGroup group,
        String meaning,
        String right,
        String note,
        String usual,
        String otherwise,
        boolean secret,
        int least,
        int most) {

    private static final String REQUIRED = "required";

    static SettingDeclaration about(SettingGroup group, String meaning) {
        return new SettingDeclaration(group, meaning, null, null, null, null, false, 0, 0);
    }

    SettingDeclaration right(String newRight) {
        return new SettingDeclaration(group, meaning, newRight, note, usual, otherwise, secret, least, most);
    }

    SettingDeclaration note(String newNote) {
        return new SettingDeclaration(group, meaning, right, newNote, usual, otherwise, secret, least, most);
    }

    SettingDeclaration usually(String newUsual) {
        return new SettingDeclaration(group, meaning, right, note, newUsual, otherwise, secret, least, most);
    }

    SettingDeclaration otherwise(String newOtherwise) {
        return new SettingDeclaration(group, meaning, right, note, usual, newOtherwise, secret, least, most);
    }

    SettingDeclaration required() {
        return otherwise(REQUIRED);
    }

    SettingDeclaration asSecret() {
        return new SettingDeclaration(group, meaning, right, note, usual, otherwise, true, least, most);
    }

    SettingDeclaration number(int newUsual, int newLeast, int newMost) {
        String range = "a whole number from " + newLeast + " to " + newMost;
        return new SettingDeclaration(
                group, meaning, range, note, String.valueOf(newUsual), otherwise, secret, newLeast, newMost);
    }
}
