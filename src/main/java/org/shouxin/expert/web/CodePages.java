package org.shouxin.expert.web;

import org.shouxin.expert.SafetyCode;
import org.shouxin.identity.Organisation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody sees who scans the code of a work card: name, photo, groups, term, colour; nothing else. */
@Controller
class CodePages {

    private final SafetyCode codes;
    private final Photos photos;
    private final Organisation organisation;

    CodePages(SafetyCode codes, Photos photos, Organisation organisation) {
        this.codes = codes;
        this.photos = photos;
        this.organisation = organisation;
    }

    @GetMapping("/code/{token}")
    String code(@PathVariable String token, Model model) {
        var holder = codes.holder(token);
        model.addAttribute("token", token);
        model.addAttribute("name", holder.name());
        model.addAttribute("groups", holder.groups());
        model.addAttribute("validFrom", holder.validFrom());
        model.addAttribute("validUntil", holder.validUntil());
        model.addAttribute("bureau", organisation.bureau(holder.bureauId()).name());
        model.addAttribute("photo", photos.of(holder).isPresent());
        return "expert/code";
    }

    @GetMapping("/code/{token}/photo")
    ResponseEntity<byte[]> photo(@PathVariable String token) {
        return photos.answer(photos.of(codes.holder(token)));
    }
}
