package dev.restaurantreviews.devserver.azure;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/** One of the ways in which a program asks for an access token. */
interface TokenProtocol {

    /** @param parameters of the address and of the body */
    Answer answer(String path, Headers headers, Map<String, String> parameters);
}
