/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "core/mo-draft.h"
#include "store/mo-drafts.h"
#include "widget/mo-action.h"
#include "widget/mo-problem.h"

#define KEEP_AFTER_MS 400
#define LOOK_EVERY    20 /* seconds */

/* ---------------------------------------------------------------------- keeping */

typedef struct {
  MoAssessPage *page;
  guint serial;
} Keeping;

static void
tell_kept (MoAssessPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *words =
      g_strdup_printf (_ ("Saved %s, safe if the phone rings. Enter goes on."), time);
  gtk_label_set_label (GTK_LABEL (self->saved), words);
  gtk_widget_remove_css_class (self->saved, "mo-soon");
}

static void
tell_unkept (MoAssessPage *self, const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  self->unkept = TRUE; /* tried again at the next change */
  gtk_label_set_label (GTK_LABEL (self->saved), _ ("Not saved yet, kept in this window"));
  gtk_widget_add_css_class (self->saved, "mo-soon");
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
kept (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Keeping *keeping = user;
  g_autoptr (MoAssessPage) self = keeping->page;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  self->keeping--;
  if (!self->office || keeping->serial != self->serial)
    return;
  if (id)
    tell_kept (self);
  else
    tell_unkept (self, error);
}

/* Jobs run one after another, and each keeps the whole: the last one counts. */
void
mo_assess_keep_now (MoAssessPage *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (!self->unkept || !self->book || !self->touched || self->writing)
    return;
  mo_assess_count_minutes (self);
  Keeping *keeping = g_new (Keeping, 1);
  *keeping = (Keeping){ g_object_ref (self), self->serial };
  self->unkept = FALSE;
  self->keeping++;
  mo_office_write (self->office,
                   _ ("Draft kept"),
                   mo_assess_keep_job,
                   mo_assess_keep_new (self->book->it, self->draft),
                   (GDestroyNotify) mo_assess_keep_free,
                   g_free,
                   NULL,
                   kept,
                   keeping);
}

static gboolean
keep_timeout (gpointer data)
{
  MoAssessPage *self = data;
  self->keep_source = 0;
  mo_assess_keep_now (self);
  return G_SOURCE_REMOVE;
}

void
mo_assess_keep_soon (MoAssessPage *self)
{
  self->unkept = TRUE;
  if (!self->keep_source)
    self->keep_source = g_timeout_add (KEEP_AFTER_MS, keep_timeout, self);
}

/* ---------------------------------------------------------------------- how long */

static int
minutes_now (MoAssessPage *self)
{
  gint64 here = self->clock_from ? g_get_monotonic_time () - self->clock_from : 0;
  return self->minutes + (int) (here / (60 * G_USEC_PER_SEC));
}

static void
show_clock (MoAssessPage *self)
{
  int minutes = minutes_now (self);
  g_autofree char *words = g_strdup_printf (
      ngettext ("on the phone for %d min", "on the phone for %d min", minutes), minutes);
  gtk_label_set_label (GTK_LABEL (self->timer), words);
}

static gboolean
tick (gpointer data)
{
  MoAssessPage *self = data;
  show_clock (self);
  return G_SOURCE_CONTINUE;
}

void
mo_assess_clock_start (MoAssessPage *self)
{
  gboolean runs = self->book && !mo_assess_is_correction (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->timer), runs);
  if (!runs || self->clock_from || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->clock_from = g_get_monotonic_time ();
  self->clock_source = g_timeout_add_seconds (LOOK_EVERY, tick, self);
  show_clock (self);
}

void
mo_assess_clock_stop (MoAssessPage *self)
{
  self->minutes = minutes_now (self);
  self->clock_from = 0;
  g_clear_handle_id (&self->clock_source, g_source_remove);
}

/* Into the answers, unless the person wrote another number. */
void
mo_assess_count_minutes (MoAssessPage *self)
{
  if (self->told_minutes || mo_assess_is_correction (self) || minutes_now (self) == 0)
    return;
  g_autofree char *words = g_strdup_printf ("%d", minutes_now (self));
  MoAssessmentDraft *next = mo_assessment_say (self->draft, "minutes", words);
  mo_assessment_draft_unref (self->draft);
  self->draft = next;
}

/* ---------------------------------------------------------------------- the others */

static GtkWidget *
other_button (const MoDraft *draft)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (draft->saved_at, NULL);
  g_autoptr (GDateTime) at = utc ? g_date_time_to_local (utc) : NULL;
  g_autofree char *time = at ? g_date_time_format (at, _ ("%-e %b, %H:%M")) : g_strdup ("");
  /* Translators: goes on with a form: "Go on with Grace Tilley, saved 12 Mar, 14:32". */
  g_autofree char *words = g_strdup_printf (_ ("Go on with %s, saved %s"), draft->title, time);
  g_autofree char *action = g_strdup_printf ("win.assess(int64 %" G_GINT64_FORMAT ")",
                                             mo_assess_draft_referral (draft));
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  mo_action_set (GTK_ACTIONABLE (button), action);
  return button;
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoAssessPage) self = user;
  g_autoptr (GPtrArray) drafts = mo_office_finish (MO_OFFICE (source), result, NULL);
  gboolean any = FALSE;
  GtkWidget *child;

  if (!self->office || self->book)
    return;
  while ((child = gtk_widget_get_first_child (self->others_list)))
    gtk_box_remove (GTK_BOX (self->others_list), child);
  /* what cannot be read is told where it is asked for */
  for (guint i = 0; drafts && i < drafts->len; i++) {
    const MoDraft *draft = g_ptr_array_index (drafts, i);
    if (g_strcmp0 (draft->kind, MO_DRAFT_ASSESSMENT) != 0)
      continue;
    gtk_box_append (GTK_BOX (self->others_list), other_button (draft));
    any = TRUE;
  }
  gtk_widget_set_visible (self->others, any);
  gtk_widget_set_visible (self->nothing, TRUE);
  if (self->wanted && gtk_widget_get_mapped (GTK_WIDGET (self)))
    mo_assess_focus_nothing (self);
  self->wanted = FALSE;
}

void
mo_assess_show_others (MoAssessPage *self)
{
  mo_office_read (self->office,
                  mo_store_list_drafts_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  listed,
                  g_object_ref (self));
}
