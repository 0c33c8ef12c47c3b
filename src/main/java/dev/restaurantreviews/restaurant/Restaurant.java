package dev.restaurantreviews.restaurant;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.restaurantreviews.platform.Status;
import dev.restaurantreviews.platform.text.PlainText;
import dev.restaurantreviews.platform.validation.CharacterCount;
import dev.restaurantreviews.platform.validation.Filled;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;

/** A place to eat, as visitors have described it. */
@Entity
@SqlResultSetMapping(
        name = RestaurantSummary.MAPPING,
        classes =
                @ConstructorResult(
                        targetClass = RestaurantSummary.class,
                        columns = {
                            @ColumnResult(name = "id", type = Long.class),
                            @ColumnResult(name = "name", type = String.class),
                            @ColumnResult(name = "street_address", type = String.class),
                            @ColumnResult(name = "description", type = String.class),
                            @ColumnResult(name = "cuisine", type = String.class),
                            @ColumnResult(name = "price", type = Integer.class),
                            @ColumnResult(name = "rating_count", type = Integer.class),
                            @ColumnResult(name = "rating_sum", type = Integer.class)
                        }))
public class Restaurant {

    public static final int NAME_MAX = 50;
    public static final int STREET_ADDRESS_MAX = 50;
    public static final int DESCRIPTION_MAX = 250;
    public static final int PRICE_MIN = 1;
    public static final int PRICE_MAX = 4;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(STRING)
    private Status status = Status.SHOWN;

    @Filled(message = "{restaurant.name.missing}")
    @CharacterCount(max = NAME_MAX, message = "{restaurant.name.long}")
    private String name;

    @Column(name = "street_address")
    @CharacterCount(max = STREET_ADDRESS_MAX, message = "{restaurant.streetAddress.long}")
    private String streetAddress;

    @Filled(message = "{restaurant.description.missing}")
    @CharacterCount(max = DESCRIPTION_MAX, message = "{restaurant.description.long}")
    private String description;

    @Enumerated(STRING)
    private Cuisine cuisine;

    @Min(value = PRICE_MIN, message = "{form.choice}")
    @Max(value = PRICE_MAX, message = "{form.choice}")
    private Integer price;

    @Column(name = "created_by", updatable = false)
    private byte[] createdBy;

    // Kept by the database's trigger; see Rating.
    @Column(name = "stars_1", insertable = false, updatable = false)
    private int stars1;

    @Column(name = "stars_2", insertable = false, updatable = false)
    private int stars2;

    @Column(name = "stars_3", insertable = false, updatable = false)
    private int stars3;

    @Column(name = "stars_4", insertable = false, updatable = false)
    private int stars4;

    @Column(name = "stars_5", insertable = false, updatable = false)
    private int stars5;

    /** An empty one, to be filled in by a form. */
    public Restaurant() {}

    /** Notes who adds it: only he may correct it later. */
    void addedBy(VisitorId visitor) {
        createdBy = visitor.hash();
    }

    /** Whether this visitor has added it. */
    public boolean isAddedBy(VisitorId visitor) {
        return Arrays.equals(createdBy, visitor.hash());
    }

    /** Takes over what the form edits. */
    void correct(Restaurant edited) {
        name = edited.name;
        streetAddress = edited.streetAddress;
        description = edited.description;
        cuisine = edited.cuisine;
        price = edited.price;
    }

    public boolean isShown() {
        return status == Status.SHOWN;
    }

    public Rating getRating() {
        return new Rating(List.of(stars1, stars2, stars3, stars4, stars5));
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = PlainText.oneLine(name);
    }

    public String getStreetAddress() {
        return streetAddress;
    }

    public void setStreetAddress(String streetAddress) {
        this.streetAddress = PlainText.oneLine(streetAddress);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Cuisine getCuisine() {
        return cuisine;
    }

    public void setCuisine(Cuisine cuisine) {
        this.cuisine = cuisine;
    }

    public Integer getPrice() {
        return price;
    }

    public void setPrice(Integer price) {
        this.price = price;
    }
}
