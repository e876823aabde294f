/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-feeling-rules.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

/* The questions about a quote, alike wherever it is agreed: "scope", "how", "until". */
#define MO_QUOTE_FIELDS 3
typedef struct {
  GPtrArray *codes, *words, *how_words;
  char *until;
} MoQuoteFields;
/* scopes: MoTerm; optional: it may stay unquoted.  fields: room for MO_QUOTE_FIELDS; they live
 * as long as what is answered here. */
MoQuoteFields *mo_quote_fields_new (GPtrArray *scopes,
                                    gboolean optional,
                                    const char *scope,
                                    const char *how,
                                    MoDay until,
                                    MoWizardField *fields);
void mo_quote_fields_free (MoQuoteFields *quote);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoQuoteFields, mo_quote_fields_free)

/* Reads the day under its question. */
void mo_quote_fields_changed (MoFormDialog *form, MoDay today);
/* FALSE with the problem told where something is missing; until is set. */
gboolean mo_quote_fields_check (MoFormDialog *form, MoDay today, MoDay *until);

G_END_DECLS
