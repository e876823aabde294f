/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-form-page-private.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"
#include "widget/mo-toast-overlay.h"

#define KEEP_AFTER_MS 400

/* ---------------------------------------------------------------------- keeping */

static void
tell_kept (MoFormPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *words =
      g_strdup_printf (_ ("Draft saved %s, safe if the phone rings"), time);
  mo_wizard_set_saved (self->wizard, words, TRUE);
}

/* Who asked, and for which referral: another may have begun before the answer comes. */
typedef struct {
  MoFormPage *page;
  guint serial;
} Keeping;

static void
tell_unkept (MoFormPage *self, const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  self->unkept = TRUE; /* tried again at the next change */
  mo_wizard_set_saved (self->wizard, _ ("Not saved yet, kept in this window"), FALSE);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Keeping *keeping = user;
  g_autoptr (MoFormPage) self = keeping->page;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  self->keeping--;
  if (!self->office)
    return;
  if (!id) {
    tell_unkept (self, error);
    return;
  }
  if (keeping->serial != self->serial)
    return;
  self->draft_id = *id;
  tell_kept (self);
  mo_form_page_keep_now (self);
}

static MoFormKeep *
what_to_keep (MoFormPage *self, const char *kind)
{
  g_autofree char *name = mo_form_draft_name (self->draft);
  MoFormKeep *keep = g_new0 (MoFormKeep, 1);
  keep->id = self->draft_id;
  keep->kind = g_strdup (kind);
  keep->title = g_strdup (*name ? name : _ (self->kind->untitled));
  keep->payload = mo_form_draft_to_text (self->draft);
  return keep;
}

/* The second one waits for the first one's id; after that they may follow one another. */
void
mo_form_page_keep_now (MoFormPage *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (!self->unkept || !self->draft || (self->keeping > 0 && self->draft_id == 0))
    return;
  Keeping *keeping = g_new (Keeping, 1);
  *keeping = (Keeping){ g_object_ref (self), self->serial };
  self->unkept = FALSE;
  self->keeping++;
  mo_office_write (self->office,
                   _ ("Draft kept"),
                   mo_form_keep_job,
                   what_to_keep (self, self->kind->draft),
                   (GDestroyNotify) mo_form_keep_free,
                   g_free,
                   NULL,
                   kept,
                   keeping);
}

static gboolean
keep_timeout (gpointer data)
{
  MoFormPage *self = data;
  self->keep_source = 0;
  mo_form_page_keep_now (self);
  return G_SOURCE_REMOVE;
}

void
mo_form_page_keep_soon (MoFormPage *self)
{
  self->unkept = TRUE;
  if (!self->keep_source)
    self->keep_source = g_timeout_add (KEEP_AFTER_MS, keep_timeout, self);
}

static char *
resume_action (MoFormPage *self, gint64 draft)
{
  return g_strdup_printf ("%s(int64 %" G_GINT64_FORMAT ")", self->kind->resume, draft);
}

void
mo_form_page_tell_where (MoFormPage *self)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), MO_TYPE_TOAST_OVERLAY);
  if (!self->draft || !self->draft_id || !self->touched || !toasts)
    return;
  g_autofree char *name = mo_form_draft_name (self->draft);
  g_autofree char *words = self->kind->say (MO_FORM_SAYS_KEPT, name, 0);
  g_autofree char *action = resume_action (self, self->draft_id);
  mo_toast_overlay_show (MO_TOAST_OVERLAY (toasts), words, _ ("Go on with it"), action);
}

/* ---------------------------------------------------------------------- throwing away */

static void
leave (MoFormPage *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_pointer (&self->draft, mo_form_draft_unref);
  self->unkept = FALSE;
  self->draft_id = 0;
  self->serial++;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", self->kind->after);
}

static void
discarded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), MO_TYPE_TOAST_OVERLAY);

  if (!id) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autofree char *action = resume_action (self, *id);
  leave (self);
  if (toasts)
    mo_toast_overlay_show (
        MO_TOAST_OVERLAY (toasts), _ ("Draft thrown away"), _ ("Take it up again"), action);
}

void
mo_form_page_discard (MoFormPage *self)
{
  if (!self->draft)
    return;
  if (!self->touched) {
    leave (self);
    return;
  }
  g_clear_handle_id (&self->keep_source, g_source_remove);
  mo_office_write (self->office,
                   _ ("Draft thrown away"),
                   mo_form_discard_job,
                   what_to_keep (self, self->kind->discarded),
                   (GDestroyNotify) mo_form_keep_free,
                   g_free,
                   NULL,
                   discarded,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- the others */

static void
other_clicked (GtkButton *button, MoFormPage *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "draft");
  mo_form_page_resume (self, *id);
}

static GtkWidget *
other_button (MoFormPage *self, const MoDraft *draft)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (draft->saved_at, NULL);
  g_autoptr (GDateTime) at = utc ? g_date_time_to_local (utc) : NULL;
  g_autofree char *time = at ? g_date_time_format (at, _ ("%-e %b, %H:%M")) : g_strdup ("");
  /* Translators: goes on with a form: "Go on with Grace Tilley, saved 12 Mar, 14:32". */
  g_autofree char *words = g_strdup_printf (_ ("Go on with %s, saved %s"), draft->title, time);
  GtkWidget *button = gtk_button_new_with_label (words);
  gint64 *id = g_new (gint64, 1);

  *id = draft->id;
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data_full (G_OBJECT (button), "draft", id, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (other_clicked), self);
  return button;
}

void
mo_form_page_show_others (MoFormPage *self)
{
  GtkWidget *child;
  gboolean first = self->step == self->form->steps, any = FALSE;

  while ((child = gtk_widget_get_first_child (self->others_list)))
    gtk_box_remove (GTK_BOX (self->others_list), child);
  for (guint i = 0; first && i < self->book->drafts->len; i++) {
    const MoDraft *draft = g_ptr_array_index (self->book->drafts, i);
    if (g_strcmp0 (draft->kind, self->kind->draft) != 0 || draft->id == self->draft_id)
      continue;
    gtk_box_append (GTK_BOX (self->others_list), other_button (self, draft));
    any = TRUE;
  }
  gtk_widget_set_visible (self->others, any);
}
