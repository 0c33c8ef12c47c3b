package dev.restaurantreviews.devserver.samplepictures;

import java.util.List;

/** Every picture of the sample data. */
final class SampleMenu {

    private SampleMenu() {}

    static List<Dish> dishes() {
        return List.of(
                Dish.landscape("pancakes", Pancakes::pancakes),
                Dish.landscape("eggs", Eggs::eggs),
                Dish.square("flat-white", Coffee::flatWhite),
                Dish.portrait("porridge", Porridge::porridge),
                Dish.landscape("walnut-cake", WalnutCake::walnutCake),
                Dish.landscape("sourdough", Bread::sourdough),
                Dish.landscape("scones", Scones::scones),
                Dish.landscape("mint-tea", Drinks::mintTea),
                Dish.landscape("pho", Pho::pho),
                Dish.landscape("tagliatelle", Pasta::tagliatelle),
                Dish.landscape("dumplings", Dumplings::dumplings),
                Dish.landscape("mussels", Mussels::mussels),
                Dish.square("ceviche", Ceviche::ceviche),
                Dish.landscape("sushi", Sushi::set),
                Dish.landscape("jerk-chicken", Jerk::jerk),
                Dish.landscape("skewers", Skewers::skewers),
                Dish.landscape("burger", Burger::burger),
                Dish.landscape("tacos", Tacos::tacos),
                Dish.landscape("croquetas", Tapas::croquetas),
                Dish.portrait("papaya-salad", PapayaSalad::papaya),
                Dish.landscape("mezze", Mezze::mezze),
                Dish.square("injera", Injera::injera),
                Dish.square("pizza", Pizza::pizza),
                Dish.landscape("pigeon-pie", Pie::pigeonPie),
                Dish.landscape("torte", Torte::torte),
                Dish.portrait("lentil-soup", Soups::lentil));
    }
}
