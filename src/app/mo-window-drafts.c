/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-window-private.h"
#include "core/mo-draft.h"
#include "model/mo-assess-jobs.h"
#include "model/mo-intake-jobs.h"
#include "store/mo-drafts.h"
#include "store/mo-what-if.h"
#include "widget/mo-announce.h"

#define MOST_OFFERED 3

/* Case 24 of the service's acceptance tests: power cut in mid-wizard, the draft is offered at
 * the next start. */

static gboolean
is_talk (const MoDraft *draft)
{
  return g_strcmp0 (draft->kind, MO_DRAFT_ASSESSMENT) == 0;
}

static GPtrArray *
unfinished (GPtrArray *drafts)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < drafts->len; i++) {
    const MoDraft *draft = g_ptr_array_index (drafts, i);
    if (g_strcmp0 (draft->kind, MO_DRAFT_REFERRAL) == 0 ||
        g_strcmp0 (draft->kind, MO_DRAFT_APPLICATION) == 0 || is_talk (draft))
      g_ptr_array_add (found, (gpointer) draft);
  }
  return found;
}

static char *
offer_words (GPtrArray *drafts)
{
  const MoDraft *draft = g_ptr_array_index (drafts, 0);
  if (drafts->len > 1)
    return g_strdup_printf (ngettext ("%u form was begun and not finished. Everything typed is "
                                      "kept.",
                                      "%u forms were begun and not finished. Everything typed "
                                      "is kept.",
                                      drafts->len),
                            drafts->len);
  if (is_talk (draft))
    return g_strdup_printf (_ ("An assessment talk was begun and not finished: %s. Everything "
                               "said is kept."),
                            draft->title);
  if (g_strcmp0 (draft->kind, MO_DRAFT_APPLICATION) == 0)
    return g_strdup_printf (_ ("A mentor’s application was begun and not finished: %s. "
                               "Everything typed is kept."),
                            draft->title);
  return g_strdup_printf (
      _ ("A referral was begun and not finished: %s. Everything typed is kept."), draft->title);
}

/* A talk is asked for by its referral, a referral that is being taken by its draft. */
static void
add_button (MoBanner *banner, const MoDraft *draft)
{
  g_autofree char *words = g_strdup_printf (_ ("Go on with %s"), draft->title);
  g_autofree char *action =
      is_talk (draft)
          ? g_strdup_printf ("win.assess(int64 %" G_GINT64_FORMAT ")",
                             mo_assess_draft_referral (draft))
          : g_strdup_printf ("win.resume-draft(int64 %" G_GINT64_FORMAT ")", draft->id);
  mo_banner_add_button (banner, words, action);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) self = user;
  g_autoptr (GPtrArray) drafts = mo_office_finish (MO_OFFICE (source), result, NULL);

  /* an office that cannot be read is told elsewhere */
  if (!drafts || !self->office)
    return;
  g_autoptr (GPtrArray) waiting = unfinished (drafts);
  if (waiting->len == 0)
    return;
  g_autofree char *words = offer_words (waiting);
  GtkWidget *banner = mo_banner_new (MO_BANNER_PLAIN, words);
  mo_banner_set_closable (MO_BANNER (banner), TRUE);
  for (guint i = 0; i < MIN (waiting->len, MOST_OFFERED); i++)
    add_button (MO_BANNER (banner), g_ptr_array_index (waiting, i));
  gtk_box_append (GTK_BOX (self->banners), banner);
  self->drafts = banner;
  mo_announce (GTK_WIDGET (self), words);
}

/* ---------------------------------------------------------------------- tried on the board */

static void
what_if_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWindow) self = user;
  g_autoptr (MoTrying) trying = mo_office_finish (MO_OFFICE (source), result, NULL);
  guint n = trying ? mo_what_if_tries (mo_trying_now (trying)) : 0;
  if (!n || !self->office)
    return;
  g_autofree char *words =
      g_strdup_printf (ngettext ("You were trying %u draft on the board. Nobody was told.",
                                 "You were trying %u drafts on the board. Nobody was told.",
                                 n),
                       n);
  GtkWidget *banner = mo_banner_new (MO_BANNER_PLAIN, words);
  mo_banner_set_closable (MO_BANNER (banner), TRUE);
  mo_banner_add_button (MO_BANNER (banner), _ ("Go on with the what if"), "win.what-if");
  gtk_box_append (GTK_BOX (self->banners), banner);
  self->what_if = banner;
  mo_announce (GTK_WIDGET (self), words);
}

void
mo_window_what_if_taken_up (MoWindow *self)
{
  if (self->what_if)
    gtk_widget_set_visible (self->what_if, FALSE);
}

void
mo_window_offer_drafts (MoWindow *self)
{
  mo_office_read (self->office,
                  mo_store_open_what_if_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_trying_free,
                  NULL,
                  what_if_read,
                  g_object_ref (self));
  mo_office_read (self->office,
                  mo_store_list_drafts_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  listed,
                  g_object_ref (self));
}

void
mo_window_drafts_taken_up (MoWindow *self)
{
  if (self->drafts)
    gtk_widget_set_visible (self->drafts, FALSE);
}
