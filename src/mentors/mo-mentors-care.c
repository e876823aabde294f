/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks and places asked: how many of each kind, and the table shows them alone. */
#include <glib/gi18n-lib.h>

#include "core/mo-mentor-care.h"
#include "mentors/mo-mentors-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-state-label.h"

static gboolean
not_asked (const MoBoardMentor *mentor, const MoBoard *board)
{
  return g_strcmp0 (mentor->state, "active") == 0 && mo_mentor_has_room (mentor) &&
         board->today - mentor->last_asked >= board->policy.not_asked_days;
}

gboolean
mo_mentors_care_fits (const MoBoard *board, const MoBoardMentor *mentor, MoCare care)
{
  gboolean mentors =
      g_strcmp0 (mentor->state, "active") == 0 || g_strcmp0 (mentor->state, "paused") == 0;
  MoLevel check = mo_rule_check_level (mentor->check_due, board->today, &board->policy);

  switch (care) {
  case MO_CARE_LAPSED:
    return mentors && (check == MO_LEVEL_LATE || check == MO_LEVEL_REFUSED);
  case MO_CARE_RENEW:
    return mentors && check == MO_LEVEL_SOON;
  case MO_CARE_IN_ORDER:
    return mentors && check == MO_LEVEL_FINE;
  case MO_CARE_NOT_ASKED:
    return not_asked (mentor, board);
  default:
    return TRUE;
  }
}

static char *
care_words (MoCare care, int n, const MoPolicy *policy)
{
  switch (care) {
  case MO_CARE_LAPSED:
    return g_strdup_printf (ngettext ("%d check lapsed", "%d checks lapsed", n), n);
  case MO_CARE_RENEW:
    return g_strdup_printf (ngettext ("%d to renew soon", "%d to renew soon", n), n);
  case MO_CARE_IN_ORDER:
    return g_strdup_printf (ngettext ("%d in order", "%d in order", n), n);
  default:
    return g_strdup_printf (
        ngettext ("%d not asked for %d days", "%d not asked for %d days", n),
        n,
        policy->not_asked_days);
  }
}

static const MoLevel levels[MO_CARES] = {
  [MO_CARE_LAPSED] = MO_LEVEL_LATE,
  [MO_CARE_RENEW] = MO_LEVEL_SOON,
  [MO_CARE_IN_ORDER] = MO_LEVEL_FINE,
  [MO_CARE_NOT_ASKED] = MO_LEVEL_STOPPED,
};

static void
toggled (GtkToggleButton *row, MoMentorsPage *self)
{
  MoCare care = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "mo-care"));
  if (gtk_toggle_button_get_active (row))
    mo_mentors_page_set_care (self, care);
  else if (self->care == care)
    mo_mentors_page_set_care (self, MO_CARE_ALL);
}

void
mo_mentors_care_start (MoMentorsPage *self)
{
  for (int care = MO_CARE_ALL + 1; care < MO_CARES; care++) {
    GtkWidget *row = gtk_toggle_button_new (), *state = mo_state_label_new ();
    gtk_button_set_child (GTK_BUTTON (row), state);
    gtk_widget_add_css_class (row, "flat");
    g_object_set_data (G_OBJECT (row), "mo-care", GINT_TO_POINTER (care));
    g_signal_connect_object (row, "toggled", G_CALLBACK (toggled), self, 0);
    gtk_box_append (GTK_BOX (self->care_rows), row);
    self->care_row[care] = row;
  }
}

void
mo_mentors_care_show (MoMentorsPage *self)
{
  for (int care = MO_CARE_ALL + 1; care < MO_CARES; care++) {
    int n = 0;
    for (guint i = 0; i < self->board->mentors->len; i++)
      n += mo_mentors_care_fits (self->board, self->board->mentors->pdata[i], care);
    g_autofree char *words = care_words (care, n, &self->board->policy);
    g_autofree char *name = g_strdup_printf (_ ("Show alone: %s"), words);
    mo_state_label_set (
        MO_STATE_LABEL (gtk_button_get_child (GTK_BUTTON (self->care_row[care]))),
        n || care == MO_CARE_IN_ORDER ? levels[care] : MO_LEVEL_FINE,
        words);
    mo_access_name (self->care_row[care], name);
    if (self->care != (MoCare) care)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->care_row[care]), FALSE);
  }
}
