/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-office.h"
#include "store/mo-messages.h"
#include "widget/mo-form-dialog.h"

G_BEGIN_DECLS

/* What a form about messages keeps while it is open: freed with it. */
typedef struct {
  MoOffice *office;
  MoMessage *message; /* as it was when the form was opened; NULL for a new one */
  gint64 pairing;
  GPtrArray *pairs; /* MoPairView, or NULL */
  GtkWidget *over;  /* whom to tell of what was kept, with told; or NULL */
  void (*told) (GtkWidget *over, gint64 message);
} MoMessageAsking;

/* submitted (MoFormDialog *, MoMessageAsking *) */
MoMessageAsking *mo_message_asking_start (MoFormDialog *form,
                                          MoOffice *office,
                                          const MoMessage *message,
                                          GCallback submitted);
/* Writes; the form closes, or tells why not and keeps what was typed. */
void mo_message_asking_write (MoFormDialog *form,
                              MoMessageAsking *asking,
                              MoStoreJob job,
                              gpointer ask,
                              GDestroyNotify free_ask);
/* Words of mo_message_hows, in their order. */
GStrv mo_message_how_labels (void);
/* Lights up under a question what may not be passed on, while it can still be put otherwise. */
void mo_message_asking_scan (MoFormDialog *form, const char *key, const char *surname);

G_END_DECLS
