/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who of those who wait is shown, and the words about how many. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-level.h"
#include "store/mo-staff.h"
#include "waiting/mo-waiting-page-private.h"
#include "waiting/mo-waiting-row.h"
#include "widget/mo-empty-page.h"

gint64
mo_waiting_page_me (MoWaitingPage *self)
{
  for (guint i = 0; self->staff && i < self->staff->len; i++) {
    const MoStaff *staff = g_ptr_array_index (self->staff, i);
    if (staff->me)
      return staff->id;
  }
  return 0;
}

typedef enum { STRAND_ANY, STRAND_SCI, STRAND_FAMILY, STRAND_YOUNG } StrandChoice;
typedef enum { WHOSE_ANY, WHOSE_MINE, WHOSE_NOBODYS } WhoseChoice;
typedef enum { INJURY_ANY, INJURY_TETRA, INJURY_PARA, INJURY_UNKNOWN } InjuryChoice;

static gboolean
fits_strand (MoWaitingPage *self, const MoWaiting *it)
{
  switch (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->strand))) {
  case STRAND_SCI:
    return g_strcmp0 (it->strand, "sci") == 0;
  case STRAND_FAMILY:
    return g_strcmp0 (it->strand, "family") == 0;
  case STRAND_YOUNG:
    return it->young;
  default:
    return TRUE;
  }
}

static gboolean
fits_injury (MoWaitingPage *self, const MoWaiting *it)
{
  guint choice = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->injury));
  if (choice == INJURY_ANY)
    return TRUE;
  MoNeuroGroup group = mo_level_group (it->level_code);
  return group == (choice == INJURY_TETRA  ? MO_GROUP_TETRAPLEGIA
                   : choice == INJURY_PARA ? MO_GROUP_PARAPLEGIA
                                           : MO_GROUP_UNKNOWN);
}

static gboolean
fits_whose (MoWaitingPage *self, const MoWaiting *it)
{
  switch (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->whose))) {
  case WHOSE_MINE:
    return it->owner != 0 && it->owner == mo_waiting_page_me (self);
  case WHOSE_NOBODYS:
    return it->owner == 0;
  default:
    return TRUE;
  }
}

gboolean
mo_waiting_page_fits (gpointer row, gpointer user)
{
  MoWaitingPage *self = user;
  const MoWaiting *it = mo_waiting_of (row);

  return it->clock == (int) self->clock &&
         (it->level != MO_LEVEL_STOPPED ||
          gtk_check_button_get_active (GTK_CHECK_BUTTON (self->held))) &&
         fits_strand (self, it) && fits_injury (self, it) && fits_whose (self, it) &&
         (!self->search_fold || strstr (it->fold, self->search_fold));
}

guint
mo_waiting_page_count (MoWaitingPage *self, MoClock clock)
{
  guint n = 0;
  for (guint i = 0; self->list && i < self->list->len; i++)
    n += ((const MoWaiting *) g_ptr_array_index (self->list, i))->clock == (int) clock;
  return n;
}

void
mo_waiting_page_say_shown (MoWaitingPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  gboolean urgent = gtk_sorter_get_order (sorter) == GTK_SORTER_ORDER_NONE;
  g_autofree char *words =
      urgent
          ? g_strdup_printf (
                ngettext ("%u shown, most urgent first", "%u shown, most urgent first", n), n)
          : g_strdup_printf (ngettext ("%u shown", "%u shown", n), n);
  gtk_widget_set_visible (self->urgent, !urgent);
  gtk_label_set_label (GTK_LABEL (self->shown), words);
  gtk_widget_set_visible (self->empty, n == 0 && self->list);
  gtk_widget_set_visible (self->table_place, n > 0 || !self->list);
  if (n > 0 || !self->list)
    return;
  gboolean anybody = self->list->len > 0, here = mo_waiting_page_count (self, self->clock) > 0;
  mo_empty_page_set_title (MO_EMPTY_PAGE (self->empty),
                           here      ? _ ("Nobody fits")
                           : anybody ? _ ("Nobody waits for this")
                                     : _ ("Nobody is waiting"));
  mo_empty_page_set_why (MO_EMPTY_PAGE (self->empty),
                         here
                             ? _ ("Nobody in this clock fits the search and the choices above.")
                         : anybody ? _ ("The cards above show who waits for something else.")
                                   : _ ("New referrals stand here until they have a mentor."));
  mo_empty_page_set_button (MO_EMPTY_PAGE (self->empty),
                            anybody ? NULL : _ ("New referral"),
                            anybody ? NULL : "win.new-referral");
}

void
mo_waiting_page_filter (MoWaitingPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *fold = mo_fold (text);
  g_free (self->search_fold);
  self->search_fold = *g_strstrip (fold) ? g_strdup (fold) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  mo_waiting_page_say_shown (self);
}

void
mo_waiting_page_forget_filters (MoWaitingPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->strand), STRAND_ANY);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->injury), INJURY_ANY);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->whose), WHOSE_ANY);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->held), TRUE);
}

/* Where the number beside the page's name comes from: "23 people wait: 4 for first contact, 7
 * for their talk, 12 for a mentor (4 of them with a match under way)." */
static void
say_counts (MoWaitingPage *self, GString *words)
{
  guint n = self->list ? self->list->len : 0, held = 0, matching = 0;
  guint contact = mo_waiting_page_count (self, MO_CLOCK_CONTACT);
  guint assess = mo_waiting_page_count (self, MO_CLOCK_ASSESS);
  guint match = mo_waiting_page_count (self, MO_CLOCK_MATCH);

  for (guint i = 0; i < n; i++) {
    const MoWaiting *it = g_ptr_array_index (self->list, i);
    held += it->level == MO_LEVEL_STOPPED;
    matching += it->clock == MO_CLOCK_MATCH && it->has_pairing;
  }
  if (n == 0) {
    g_string_append (words, _ ("Nobody waits."));
    return;
  }
  g_string_append_printf (words, ngettext ("%u person waits", "%u people wait", n), n);
  g_string_append_printf (words,
                          _ (": %u for first contact, %u for their talk, %u for a mentor"),
                          contact,
                          assess,
                          match);
  if (matching)
    g_string_append_printf (
        words,
        ngettext (" (%u with a match under way)", " (%u with a match under way)", matching),
        matching);
  g_string_append_c (words, '.');
  if (held)
    g_string_append_printf (
        words,
        ngettext (" %u is on hold: the days stop.", " %u are on hold: their days stop.", held),
        held);
}

void
mo_waiting_page_say_sentence (MoWaitingPage *self)
{
  MoDay today = mo_office_get_today (self->office);
  g_autoptr (GString) words = g_string_new (NULL);

  say_counts (self, words);
  for (guint i = 0; self->busy && i < self->busy->len; i++) {
    const MoBusyPeriod *period = g_ptr_array_index (self->busy, i);
    if (today < period->from || today > period->to)
      continue;
    g_autofree char *from = mo_day_to_short (period->from, today);
    g_autofree char *to = mo_day_to_short (period->to, today);
    g_string_append_printf (
        words, _ (" Busy period %s to %s: reply within %d days."), from, to, period->days);
    break;
  }
  g_string_append_printf (words, " %s", _ ("Fewest days left first, on hold last."));
  gtk_label_set_label (GTK_LABEL (self->sentence), words->str);
}
