package dev.restaurantreviews.doctor;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a server has shown when encryption began. */
record TlsSession(String protocol, X509Certificate certificate) {

    /** As in {@code TLSv1.3, a certificate for localhost, issued by CN=…, valid until 2027-01-01}. */
    @Override
    public String toString() {
        return protocol + ", " + certificateText();
    }

    String certificateText() {
        return "a certificate for " + names() + ", issued by "
                + certificate.getIssuerX500Principal().getName() + ", valid until "
                + certificate.getNotAfter().toInstant();
    }

    private String names() {
        try {
            Collection<List<?>> names = Optional.ofNullable(certificate.getSubjectAlternativeNames())
                    .orElse(List.of());
            return names.isEmpty()
                    ? certificate.getSubjectX500Principal().getName()
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateParsingException e) {
            return certificate.getSubjectX500Principal().getName();
        }
    }
}
