package dev.restaurantreviews.doctor;

/** What came of a check: a line of the report. */
record Finding(String check, Result result) {

    boolean isFine() {
        return result instanceof Result.Fine;
    }

    boolean isWrong() {
        return result instanceof Result.Wrong;
    }
}
