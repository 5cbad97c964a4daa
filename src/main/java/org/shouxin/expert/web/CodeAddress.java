package org.shouxin.expert.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that the QR code of a work card leads to. */
@Component
class CodeAddress {

    private final String publicAddress;

    /** @param publicAddress where the public reaches this product; empty means the address of the request */
    CodeAddress(@Value("${shouxin.public-address:}") String publicAddress) {
        this.publicAddress = publicAddress;
    }

    String of(String token) {
        var base = publicAddress.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : publicAddress;
        return base.replaceAll("/+$", "") + "/code/" + token;
    }
}
