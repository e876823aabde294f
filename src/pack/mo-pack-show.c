/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-pack-sheet.h"
#include "pack/mo-pack-page-private.h"

/* ------------------------------------------------------------------------ its pages */

static guint
chosen_parts (MoPackPage *self)
{
  guint parts = 0;
  for (guint i = 0; i < MO_PACK_PARTS; i++)
    if (gtk_check_button_get_active (self->part_choices[i]))
      parts |= 1u << i;
  return parts;
}

/* A pack without a page is none: the last one stays. */
static void
part_toggled (MoPackPage *self, GtkCheckButton *choice)
{
  if (self->filling)
    return;
  if (!chosen_parts (self)) {
    gtk_check_button_set_active (choice, TRUE);
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.tell", "s", _ ("A pack has at least one page."));
    return;
  }
  mo_pack_page_draw (self);
}

void
mo_pack_page_make_parts (MoPackPage *self)
{
  for (guint i = 0; i < MO_PACK_PARTS; i++) {
    GtkWidget *choice = gtk_check_button_new_with_label (mo_pack_part_name (i));
    self->part_choices[i] = GTK_CHECK_BUTTON (choice);
    gtk_check_button_set_active (self->part_choices[i], TRUE);
    gtk_widget_add_css_class (choice, "mo-paper-choice");
    g_signal_connect_object (
        choice, "toggled", G_CALLBACK (part_toggled), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->parts, choice);
  }
}

/* ---------------------------------------------------------------------- its periods */

static void
add_period (MoPackPage *self, GtkStringList *names, MoDay year, int quarter)
{
  MoPeriod period = mo_period_new (year, quarter, self->shown->today);
  if (period.from > self->shown->today)
    return;
  g_autofree char *words = mo_period_words (&period);
  g_ptr_array_add (self->periods, mo_period_code (&period));
  gtk_string_list_append (names, words);
}

/* The newest year first, its quarters that have begun below it, as on Impact. */
static void
fill_periods (MoPackPage *self)
{
  const MoPackShown *shown = self->shown;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *now = mo_period_code (&shown->pack->ask.period);
  guint selected = 0;

  g_ptr_array_set_size (self->periods, 0);
  for (MoDay year = shown->last_year; year >= shown->first_year;
       year = mo_day_add_months (year, -12)) {
    add_period (self, names, year, 0);
    for (int quarter = 4; quarter; quarter--)
      add_period (self, names, year, quarter);
  }
  for (guint i = 0; i < self->periods->len; i++)
    if (g_str_equal (self->periods->pdata[i], now))
      selected = i;
  GListModel *before = gtk_drop_down_get_model (self->period_choice);
  if (!before ||
      g_list_model_get_n_items (G_LIST_MODEL (names)) != g_list_model_get_n_items (before))
    gtk_drop_down_set_model (self->period_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->period_choice, selected);
}

/* ------------------------------------------------------------------------- frozen */

static void
fill_frozen (MoPackPage *self)
{
  const MoPackShown *shown = self->shown;
  g_autofree char *on = mo_day_to_words (shown->frozen_on, MO_PRECISION_DAY);
  g_autofree char *words =
      shown->mark ? g_strdup_printf (_ ("Frozen on %s, mark %s"), on, shown->mark)
      : shown->may_be_frozen
          ? g_strdup (_ ("This period is over and its figures are not frozen yet."))
          : g_strdup (_ ("The period is not over: its figures can be frozen then."));

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean was_there = root && gtk_root_get_focus (root) == self->freeze;

  gtk_check_button_set_active (self->frozen ? self->as_frozen : self->as_now, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->as_frozen), shown->mark != NULL);
  if (was_there && shown->mark)
    gtk_widget_grab_focus (GTK_WIDGET (self->as_frozen)); /* its button goes away */
  gtk_widget_set_visible (self->freeze, shown->may_be_frozen);
  gtk_label_set_label (self->frozen_words, words);
}

/* ------------------------------------------------------------------------- the paper */

void
mo_pack_page_draw (MoPackPage *self)
{
  if (!self->shown)
    return;
  MoPackPaper *pack = self->shown->pack;
  pack->pages = chosen_parts (self);
  pack->large = gtk_check_button_get_active (self->large);
  g_autoptr (MoSheet) sheet = mo_pack_sheet (pack);
  int n = mo_sheet_n_pages (sheet);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%d page of A4. Small counts are kept back, quotes are printed only with "
                "consent.",
                "%d pages of A4. Small counts are kept back, quotes are printed only with "
                "consent.",
                n),
      n);

  gtk_label_set_label (self->sentence, sentence);
  mo_paper_preview_show (self->preview, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

void
mo_pack_page_fill (MoPackPage *self)
{
  static const guint places[] = {
    [MO_STRAND_SCI] = 1, [MO_STRAND_FAMILY] = 2, [MO_STRAND_BOTH] = 0
  };

  self->filling = TRUE;
  fill_periods (self);
  gtk_drop_down_set_selected (self->strand_choice, places[self->strand]);
  fill_frozen (self);
  self->filling = FALSE;
  mo_pack_page_draw (self);
}
