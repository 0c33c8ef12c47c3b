package dev.restaurantreviews.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.restaurantreviews.platform.text.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The text has at most so many characters, counted as PostgreSQL counts: code points. {@code @Size} counts UTF-16. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = CharacterCount.Validator.class)
public @interface CharacterCount {

    int max();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link CharacterCount}. */
    class Validator implements ConstraintValidator<CharacterCount, String> {

        private int max;

        @Override
        public void initialize(CharacterCount constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || PlainText.length(text) <= max;
        }
    }
}
