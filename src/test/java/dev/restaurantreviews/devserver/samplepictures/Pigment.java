package dev.restaurantreviews.devserver.samplepictures;

/** One layer of colour: changes what the layers before it have left. */
@FunctionalInterface
interface Pigment {

    /**
     * @param x place in units, with an offset of its own for every piece
     * @param depth distance in units from the piece's outline
     * @param paint red, green, blue and opacity from 0 to 1, to be changed in place
     */
    void tint(double x, double y, double depth, double[] paint);

    default Pigment then(Pigment next) {
        return (x, y, depth, paint) -> {
            tint(x, y, depth, paint);
            next.tint(x, y, depth, paint);
        };
    }
}
