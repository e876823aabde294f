/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The end of mo_office_write () that a form asked for, by a job without an answer.  form: a
 * reference to the MoFormDialog, which is given back.  The form closes; or it says what went
 * wrong, keeps what was typed, and can be sent again. */
void mo_form_written (GObject *office, GAsyncResult *result, gpointer form);

G_END_DECLS
