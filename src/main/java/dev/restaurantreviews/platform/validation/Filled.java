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

/** The text is there and shows something: white space, by Unicode's definition, is not enough. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = Filled.Validator.class)
public @interface Filled {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link Filled}. */
    class Validator implements ConstraintValidator<Filled, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text != null && !PlainText.isBlank(text);
        }
    }
}
