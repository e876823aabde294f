/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of instruments, and what is known of the one that is chosen. */
#include <glib/gi18n-lib.h>

#include "instruments/mo-instruments-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

static const char *
state_words (const MoInstrument *it)
{
  if (it->in_use)
    return _ ("asked");
  return it->id ? _ ("not asked") : _ ("no wording yet");
}

static char *
under_words (const MoInstrument *it)
{
  g_autoptr (MoWording) wording = mo_wording_read (it->items);
  guint n = wording->items->len;
  return g_strdup_printf (
      mo_scale_is_own (mo_scale_of (it->code))
          ? ngettext ("%u statement of our own", "%u statements of our own", n)
          : ngettext ("%u item, licensed", "%u items, licensed", n),
      n);
}

static GtkWidget *
instrument_row (const MoInstrument *it)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = mo_piece_label (it->name, "mo-strong"),
            *state = gtk_label_new (state_words (it));
  g_autofree char *under = under_words (it);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", it->name, state_words (it), under);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (state, it->in_use ? "mo-ok" : "mo-dim");
  gtk_widget_add_css_class (state, "mo-caption");
  gtk_box_append (GTK_BOX (top), name);
  gtk_box_append (GTK_BOX (top), state);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), mo_piece_label (under, "mo-dim"));
  gtk_widget_add_css_class (box, "mo-training-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "mo-code", g_strdup (it->code), g_free);
  mo_access_name (row, spoken);
  return row;
}

void
mo_instruments_page_fill (MoInstrumentsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL, *child;
  gboolean had = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->shown->instruments->len; i++) {
    const MoInstrument *it = self->shown->instruments->pdata[i];
    GtkWidget *row = instrument_row (it);
    gtk_list_box_append (self->list, row);
    if (g_strcmp0 (it->code, self->chosen) != 0)
      continue;
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    if (had)
      gtk_widget_grab_focus (row);
  }
  self->filling = FALSE;
  mo_instruments_page_show_chosen (self);
}

/* ---------------------------------------------------------------------- the chosen one */

static char *
score_words (const MoScale *scale, guint items)
{
  double least = 0, most = 0;

  switch (scale->score) {
  case MO_SCORE_SUM:
    mo_scale_range (scale, items, &least, &most);
    return g_strdup_printf (_ ("Added up, %.0f to %.0f; %s"),
                            least,
                            most,
                            scale->fewer_is_better ? _ ("less is better")
                                                   : _ ("more is better"));
  case MO_SCORE_MEAN:
    return g_strdup_printf (_ ("The mean of all items, %d to %d"), scale->low, scale->high);
  case MO_SCORE_METRIC:
    return g_strdup (_ ("Added up, then read in the table that comes with the licence"));
  case MO_SCORE_ITEMS:
  default:
    return g_strdup (_ ("Each by itself, never added up"));
  }
}

static void
show_facts (MoInstrumentsPage *self, const MoInstrument *it, const MoWording *wording)
{
  const MoScale *scale = mo_scale_of (it->code);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *range = g_strdup_printf (_ ("%d to %d"), scale->low, scale->high),
                  *score = score_words (scale, wording->items->len),
                  *answers = g_strdup_printf ("%d", it->answers),
                  *until = mo_day_to_short (it->licence_until, today);

  mo_piece_empty (self->facts);
  mo_piece_fact (self->facts, _ ("Answers"), range);
  mo_piece_fact (self->facts, _ ("Counted"), score);
  mo_piece_fact (self->facts, _ ("On record"), answers);
  mo_piece_fact (self->facts, _ ("Licence"), it->licence_note);
  if (!mo_scale_is_own (scale))
    mo_piece_fact (self->facts,
                   _ ("Held by"),
                   it->licence_holder && *it->licence_holder ? it->licence_holder
                                                             : _ ("nobody named yet"));
  mo_piece_fact (self->facts, _ ("Until"), until);
  if (scale->score == MO_SCORE_METRIC)
    mo_piece_fact (self->facts,
                   _ ("Table"),
                   it->scoring && *it->scoring ? _ ("written in")
                                               : _ ("not written in: no score is told"));
}

static void
show_items (MoInstrumentsPage *self, const MoWording *wording)
{
  mo_piece_empty (self->items);
  for (guint i = 0; i < wording->items->len; i++) {
    const MoItem *item = wording->items->pdata[i];
    g_autofree char *words = *item->sentence
                                 ? g_strdup_printf ("%u.  %s", i + 1, item->sentence)
                                 : g_strdup_printf (_ ("%u.  Item %u …"), i + 1, i + 1);
    gtk_box_append (GTK_BOX (self->items),
                    mo_piece_label (words, *item->sentence ? NULL : "mo-dim"));
  }
}

/* "Version 2, 12 Mar 2026, Carol Webb: easier to hear". */
static void
show_versions (MoInstrumentsPage *self, const MoInstrument *it)
{
  MoDay today = mo_office_get_today (self->office);
  gboolean any = FALSE;

  mo_piece_empty (self->versions);
  for (guint i = 0; i < self->shown->versions->len; i++) {
    const MoInstrumentVersion *one = self->shown->versions->pdata[i];
    if (one->measure != it->id)
      continue;
    g_autofree char *day = mo_day_to_short (one->made, today);
    g_autofree char *line =
        g_strdup_printf (_ ("Version %s, %s, %s"), one->version, day, one->who);
    g_autofree char *all =
        one->why && *one->why ? g_strdup_printf ("%s: %s", line, one->why) : g_strdup (line);
    g_autoptr (MoWording) wording = mo_wording_read (one->items);
    gtk_box_append (GTK_BOX (self->versions), mo_piece_label (all, "mo-strong"));
    for (guint k = 0; k < wording->items->len; k++)
      gtk_box_append (
          GTK_BOX (self->versions),
          mo_piece_label (((const MoItem *) wording->items->pdata[k])->sentence, "mo-dim"));
    any = TRUE;
  }
  gtk_widget_set_visible (self->versions_heading, any);
}

static void
name_button (GtkWidget *button, const char *format, const MoInstrument *it)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", format, it->name);
  mo_access_name (button, name);
}

void
mo_instruments_page_show_chosen (MoInstrumentsPage *self)
{
  const MoInstrument *it = mo_instruments_page_chosen (self);

  gtk_widget_set_visible (self->detail, it != NULL);
  if (!it)
    return;
  const MoScale *scale = mo_scale_of (it->code);
  g_autoptr (MoWording) wording = mo_wording_read (it->items);
  g_autofree char *under = under_words (it);
  g_autofree char *line = g_strdup_printf (_ ("%s · version %s"), under, it->version);
  g_auto (MoVerdict) verdict = mo_rule_instrument_use (scale,
                                                       wording,
                                                       it->licence_holder,
                                                       it->licence_until,
                                                       mo_office_get_today (self->office));
  const char *use = it->in_use ? _ ("No longer ask") : _ ("Ask from now on");

  gtk_label_set_label (self->title, it->name);
  gtk_label_set_label (self->line, line);
  gtk_label_set_label (self->state,
                       it->in_use ? _ ("Asked before and after each mentoring.")
                       : verdict.reason
                           ? verdict.reason
                           : _ ("Not asked. Its words and its licence are in order."));
  gtk_button_set_label (GTK_BUTTON (self->use), use);
  gtk_widget_set_visible (self->use, it->in_use || !verdict.reason);
  name_button (self->use, use, it);
  name_button (self->words, _ ("Change the words"), it);
  name_button (self->licence, _ ("Licence"), it);
  show_facts (self, it, wording);
  show_items (self, wording);
  show_versions (self, it);
}
