package dev.restaurantreviews.devserver.samplepictures;

import java.util.List;

/** Every picture of the sample data. */
final class SampleMenu {

    private SampleMenu() {}

    static List<Dish> dishes() {
        return List.of(
                Dish.landscape("pancakes", Breakfast::pancakes),
                Dish.landscape("eggs", Brunch::eggs),
                Dish.square("flat-white", Brunch::flatWhite),
                Dish.portrait("porridge", Brunch::porridge),
                Dish.landscape("walnut-cake", Brunch::walnutCake),
                Dish.landscape("sourdough", Bread::sourdough),
                Dish.landscape("scones", Bread::scones),
                Dish.landscape("mint-tea", Drinks::mintTea),
                Dish.landscape("pho", Noodles::pho),
                Dish.landscape("tagliatelle", Noodles::tagliatelle),
                Dish.landscape("dumplings", Noodles::dumplings),
                Dish.square("tteokbokki", Noodles::tteokbokki),
                Dish.landscape("mussels", Seafood::mussels),
                Dish.landscape("octopus", Seafood::octopus),
                Dish.square("ceviche", Seafood::ceviche),
                Dish.landscape("turbot", Seafood::turbot),
                Dish.landscape("sushi", Sushi::set),
                Dish.landscape("jerk-chicken", Grill::jerk),
                Dish.landscape("skewers", Grill::skewers),
                Dish.landscape("burger", Grill::burger),
                Dish.landscape("brisket", Grill::brisket),
                Dish.landscape("tacos", Handfuls::tacos),
                Dish.landscape("croquetas", Handfuls::croquetas),
                Dish.portrait("papaya-salad", Handfuls::papaya),
                Dish.landscape("mezze", Platters::mezze),
                Dish.square("injera", Platters::injera),
                Dish.landscape("dosa", Platters::dosa),
                Dish.square("pizza", Oven::pizza),
                Dish.landscape("pigeon-pie", Oven::pigeonPie),
                Dish.landscape("torte", Oven::torte),
                Dish.portrait("lentil-soup", Soups::lentil));
    }
}
