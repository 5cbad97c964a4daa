package org.shouxin.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.EnterpriseImports;
import org.shouxin.credit.ImportView;
import org.shouxin.credit.ImportView.Fault;
import org.shouxin.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of enterprises over HTTP: upload, read the report, confirm, follow the progress. */
@RestController
@RequestMapping(path = "/api/v1/credit/imports", produces = "application/json")
@Tag(name = "Enterprises")
class ImportsApi {

    private static final int FAULTS = 100;

    private final EnterpriseImports imports;

    ImportsApi(EnterpriseImports imports) {
        this.imports = imports;
    }

    /** An import; {@code state} is {@code faulty}, {@code ready}, {@code applying}, {@code applied} or {@code discarded}. */
    record ImportJson(String id, String state, int totalRows, int knownRows, int faults, int appliedRows, int enteredRows, int changedRows,
            int sameRows, int refusedRows, Instant uploadedAt) {

        static ImportJson of(ImportView one) {
            return new ImportJson(one.id(), one.state().name().toLowerCase(Locale.ROOT), one.totalRows(), one.knownRows(), one.faults(),
                    one.appliedRows(), one.enteredRows(), one.changedRows(), one.sameRows(), one.refusedRows(), one.uploadedAt());
        }
    }

    /** What cannot be accepted in a row. */
    record FaultJson(String sheet, int row, String field, String message) {

        static FaultJson of(Fault fault) {
            return new FaultJson(fault.sheet().code(), fault.number(), fault.field(), fault.message());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Upload a file (.xlsx or .json) to be checked; nothing is applied before it is confirmed")
    ImportJson upload(Actor actor, @RequestParam MultipartFile file,
            @Parameter(description = "GB/T 2260; only for callers of several bureaus") @RequestParam(required = false) String division) {
        try {
            return ImportJson.of(imports.find(actor, imports.upload(actor, division, file.getOriginalFilename(), file.getBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    ImportJson find(Actor actor, @PathVariable String id) {
        return ImportJson.of(imports.find(actor, id));
    }

    @GetMapping("/{id}/faults")
    @Operation(summary = "What cannot be accepted, in the order of the file, 100 at a time")
    List<FaultJson> faults(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int from, Locale locale) {
        return imports.faults(actor, id, Math.max(0, from), FAULTS, locale).stream().map(FaultJson::of).toList();
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let a checked import be applied")
    ImportJson confirm(Actor actor, @PathVariable String id) {
        imports.confirm(actor, id);
        return ImportJson.of(imports.find(actor, id));
    }
}
