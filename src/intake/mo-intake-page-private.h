/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-form-page.h"
#include "intake/mo-intake-page.h"

G_BEGIN_DECLS

struct _MoIntakePage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoFormPage *form;
  GtkWidget *due, *due_icon, *due_day, *due_why; /* template */
  MoDay due_received;
};

/* The day by which to reply, beside the questions. */
void mo_intake_show_due (MoIntakePage *self);
/* Saves the referral; asks first where the person seems to be taken already. */
void mo_intake_take (MoIntakePage *self);

G_END_DECLS
