package dev.restaurantreviews.tomcat;

import jakarta.servlet.ServletContext;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.catalina.Host;

/** Finds the part of Tomcat that the site is deployed in, without asking the operator for a privileged context. */
final class TomcatHost {

    private TomcatHost() {}

    /** @throws JMException when Tomcat has not registered it, as when it is embedded in another program */
    static Host of(ServletContext context) throws JMException {
        String[] engineAndHost = context.getVirtualServerName().split("/", 2);
        ObjectName name = new ObjectName(engineAndHost[0] + ":type=Host,host=" + engineAndHost[1]);
        return (Host) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "managedResource");
    }
}
