package dev.restaurantreviews.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms be sent to the address of their page instead of the file that the page is made from. */
public class AddressViewHandler extends ViewHandlerWrapper {

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        return Exchange.page(request).map(RequestedPage::address).orElseGet(() -> super.getActionURL(context, viewId));
    }
}
