/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dated busy periods: referrals received in one get more days, for good. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "widget/mo-access.h"
#include "widget/mo-problem.h"
#include "widget/mo-setting-row.h"

/* ---------------------------------------------------------------------- the list */

static void
done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (card, sentence);
}

static MoOffice *
office_of (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "mo-office");
}

static void
remove_clicked (GtkWidget *button, GtkWidget *card)
{
  MoBusyPeriod *period = g_object_get_data (G_OBJECT (button), "mo-period");
  MoDay today = mo_office_get_today (office_of (card));
  g_autofree char *from = mo_day_to_short (period->from, today);
  g_autofree char *to = mo_day_to_short (period->to, today);
  g_autofree char *label = g_strdup_printf (_ ("Busy period %s to %s removed"), from, to);
  mo_office_write (office_of (card),
                   label,
                   mo_store_drop_busy_period_job,
                   mo_busy_period_ref (period),
                   (GDestroyNotify) mo_busy_period_unref,
                   NULL,
                   NULL,
                   done,
                   g_object_ref (card));
}

/* What is over today is over from tomorrow on: who was received today keeps the longer target.
 */
static void
end_clicked (GtkWidget *button, GtkWidget *card)
{
  const MoBusyPeriod *period = g_object_get_data (G_OBJECT (button), "mo-period");
  MoDay today = mo_office_get_today (office_of (card));
  g_autoptr (MoBusyPeriod) ended = mo_busy_period_new ();
  g_autofree char *from = mo_day_to_short (period->from, today);
  g_autofree char *label = g_strdup_printf (_ ("Busy period from %s ends today"), from);

  ended->id = period->id;
  ended->rev = period->rev;
  ended->from = period->from;
  ended->to = today;
  ended->days = period->days;
  ended->why = g_strdup (period->why);
  mo_office_write (office_of (card),
                   label,
                   mo_store_put_busy_period_job,
                   g_steal_pointer (&ended),
                   (GDestroyNotify) mo_busy_period_unref,
                   NULL,
                   NULL,
                   done,
                   g_object_ref (card));
}

static void
change_clicked (GtkWidget *button, GtkWidget *card)
{
  mo_preferences_busy_form (
      button, office_of (card), g_object_get_data (G_OBJECT (button), "mo-period"));
}

static void
add_button (GtkWidget *box,
            GtkWidget *card,
            MoBusyPeriod *period,
            const char *word,
            const char *name,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  mo_access_icon_button (button, name);
  g_object_set_data_full (G_OBJECT (button),
                          "mo-period",
                          mo_busy_period_ref (period),
                          (GDestroyNotify) mo_busy_period_unref);
  g_signal_connect_object (button, "clicked", clicked, card, 0);
  gtk_box_append (GTK_BOX (box), button);
}

/* Of two that overlap the longer answer counts; both stay as they are. */
static char *
overlap_words (const MoBusyPeriod *period, GPtrArray *all, MoDay today)
{
  for (guint i = 0; i < all->len; i++) {
    const MoBusyPeriod *other = g_ptr_array_index (all, i);
    if (other->id == period->id || other->to < period->from || other->from > period->to)
      continue;
    g_autofree char *from = mo_day_to_short (other->from, today);
    g_autofree char *to = mo_day_to_short (other->to, today);
    return g_strdup_printf (
        _ ("Overlaps %s to %s: on those days the longer target counts."), from, to);
  }
  return NULL;
}

static char *
note_words (const MoBusyPeriod *period, GPtrArray *all, MoDay today)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *overlap = overlap_words (period, all, today);

  g_string_append_printf (
      note,
      ngettext ("Reply within %d day", "Reply within %d days", period->days),
      period->days);
  if (period->why && *period->why)
    g_string_append_printf (note, ": %s", period->why);
  if (!g_str_has_suffix (note->str, "."))
    g_string_append_c (note, '.');
  g_string_append_printf (note, _ (" Set by %s."), period->who);
  if (overlap)
    g_string_append_printf (note, " %s", overlap);
  return g_strdup (note->str);
}

static GtkWidget *
make_row (GtkWidget *card, MoBusyPeriod *period, GPtrArray *all)
{
  MoDay today = mo_office_get_today (office_of (card));
  g_autofree char *from = mo_day_to_words (period->from, MO_PRECISION_DAY);
  g_autofree char *to = mo_day_to_words (period->to, MO_PRECISION_DAY);
  g_autofree char *title = g_strdup_printf (_ ("%s to %s"), from, to);
  g_autofree char *note = note_words (period, all, today);
  g_autofree char *change = g_strdup_printf (_ ("Change %s"), title);
  g_autofree char *end = g_strdup_printf (_ ("End %s today"), title);
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), title);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_button (buttons, card, period, _ ("Change…"), change, G_CALLBACK (change_clicked));
  if (period->from <= today && today < period->to)
    add_button (buttons, card, period, _ ("End today"), end, G_CALLBACK (end_clicked));
  add_button (buttons, card, period, _ ("Remove"), remove, G_CALLBACK (remove_clicked));
  GtkWidget *row = mo_setting_row_new (title, note, buttons);
  /* the row names its first control by the title: here each button's own words are its name */
  mo_access_icon_button (gtk_widget_get_first_child (buttons), change);
  return row;
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) card = user;
  g_autoptr (GPtrArray) periods = mo_office_finish (MO_OFFICE (source), result, NULL);
  GPtrArray *rows = g_object_get_data (G_OBJECT (card), "mo-rows");

  if (!periods || !gtk_widget_get_parent (card))
    return;
  for (guint i = 0; i < rows->len; i++)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (g_ptr_array_index (rows, i))),
                    g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < periods->len; i++) {
    GtkWidget *row = make_row (card, g_ptr_array_index (periods, i), periods);
    mo_setting_card_add (card, row);
    g_ptr_array_add (rows, row);
  }
}

static void
read_list (GtkWidget *card)
{
  mo_office_read (office_of (card),
                  mo_store_list_busy_periods_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  listed,
                  g_object_ref (card));
}

static void
news (GtkWidget *card, char **tables)
{
  if (mo_news_touches ((const char *const *) tables, "busy_period"))
    read_list (card);
}

static void
add_clicked (GtkWidget *button, MoOffice *office)
{
  mo_preferences_busy_form (button, office, NULL);
}

GtkWidget *
mo_preferences_busy_new (MoOffice *office)
{
  GtkWidget *card = mo_setting_card_new (_ ("Busy periods"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a busy period…"));
  GtkWidget *row = mo_setting_row_new (
      _ ("Times with a longer target"),
      _ ("Referrals received in one get more days to reply, and keep "
         "them. Adding, changing or removing one changes no referral that is "
         "here."),
      button);

  /* the row names its control by the title: here the button's own words are its name */
  mo_access_icon_button (button, _ ("Add a busy period…"));
  g_object_set_data_full (G_OBJECT (card), "mo-office", g_object_ref (office), g_object_unref);
  g_object_set_data_full (
      G_OBJECT (card), "mo-rows", g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked), office, 0);
  mo_setting_card_add (card, row);
  g_signal_connect_object (office, "news", G_CALLBACK (news), card, G_CONNECT_SWAPPED);
  read_list (card);
  return card;
}
