/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if-private.h"
#include "model/mo-blind.h"
#include "model/mo-what-if-on.h"
#include "model/mo-what-if-words.h"
#include "store/mo-board-try.h"
#include "widget/mo-announce.h"

gboolean
mo_board_what_if_is_on (MoBoardPage *self)
{
  return self->what_if && self->what_if->list;
}

/* ---------------------------------------------------------------------- showing */

/* Off, the toggle says how many drafts wait under it. */
static void
name_toggle (MoBoardPage *self)
{
  guint n = mo_what_if_tries (mo_trying_now (self->what_if->trying));
  g_autofree char *words = n && !self->what_if->list
                               ? g_strdup_printf (_ ("What if: %u kept"), n)
                               : g_strdup (_ ("What if"));
  gtk_button_set_label (GTK_BUTTON (self->what_if_toggle), words);
}

static char *
meanwhile (MoBoardPage *self)
{
  MoBoardWhatIf *it = self->what_if;
  int was, places_was, people, places;
  mo_trying_get_seen (it->trying, &was, &places_was);
  mo_board_count (it->list->board, &people, &places);
  if (mo_what_if_is_empty (mo_trying_now (it->trying)))
    return NULL;
  return mo_what_if_meanwhile (was, places_was, people, places);
}

void
mo_board_what_if_refresh (MoBoardPage *self)
{
  MoBoardWhatIf *it = self->what_if;
  g_auto (GStrv) refused = NULL;
  if (!it->list)
    return;
  g_clear_pointer (&self->board, mo_board_free);
  self->board = mo_board_try (it->list->board, mo_trying_now (it->trying), &refused);
  g_clear_pointer (&it->look, mo_what_if_look_free);
  it->look = mo_what_if_look_new (it->list, mo_trying_now (it->trying), self->board);
  g_autofree char *changed = meanwhile (self);
  mo_what_if_banner_set_nameless (MO_WHAT_IF_BANNER (self->what_if_banner),
                                  mo_blind_is_on (self->office));
  mo_what_if_banner_show (MO_WHAT_IF_BANNER (self->what_if_banner),
                          it->list,
                          it->look,
                          it->trying,
                          (const char *const *) refused,
                          changed);
  mo_board_page_show_board (self);
  mo_board_what_if_over (self, 0, 0);
}

void
mo_board_what_if_say (MoBoardPage *self, const char *first)
{
  g_autofree char *all = mo_what_if_banner_spoken (MO_WHAT_IF_BANNER (self->what_if_banner));
  g_autofree char *words = g_strdup_printf ("%s %s", first, all);
  mo_announce (GTK_WIDGET (self), words);
}

/* ---------------------------------------------------------------------- on and off */

static void
show_mode (MoBoardPage *self, gboolean on)
{
  mo_what_if_set_on (self->office, on);
  gtk_widget_set_visible (self->what_if_banner, on);
  gtk_label_set_label (self->page_title, on ? _ ("Board: what if") : _ ("Board"));
  name_toggle (self);
}

void
mo_board_what_if_take_list (MoBoardPage *self, MoWhatIfList *list)
{
  MoBoardWhatIf *it = self->what_if;
  gboolean first = it->list == NULL;
  if (!it->wanted) {
    mo_what_if_list_free (list);
    return;
  }
  g_clear_pointer (&it->list, mo_what_if_list_free);
  it->list = list;
  mo_board_what_if_refresh (self);
  show_mode (self, TRUE);
  if (!first)
    return;
  mo_what_if_banner_focus (MO_WHAT_IF_BANNER (self->what_if_banner));
  mo_board_what_if_say (self, _ ("What if is on."));
}

void
mo_board_what_if_take (MoBoardPage *self, MoBoard *board)
{
  if (mo_board_what_if_is_on (self)) {
    mo_board_free (board); /* worked out away from the window */
    mo_board_what_if_read_list (self);
    return;
  }
  g_clear_pointer (&self->board, mo_board_free);
  self->board = board;
  mo_board_page_show_board (self);
}

void
mo_board_what_if_set_on (MoBoardPage *self, gboolean on)
{
  MoBoardWhatIf *it = self->what_if;
  if (on == it->wanted)
    return;
  it->wanted = on;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->what_if_toggle), on);
  if (on) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.what-if-taken-up", NULL);
    mo_board_what_if_read_list (self);
    return;
  }
  if (!it->list)
    return;
  g_clear_pointer (&it->look, mo_what_if_look_free);
  g_clear_pointer (&self->board, mo_board_free);
  self->board = mo_what_if_list_give_board (g_steal_pointer (&it->list));
  mo_board_page_show_board (self);
  show_mode (self, FALSE);
}

static void
toggled (GtkToggleButton *toggle, MoBoardPage *self)
{
  gboolean on = gtk_toggle_button_get_active (toggle);
  if (on == self->what_if->wanted)
    return;
  mo_board_what_if_set_on (self, on);
  if (!on)
    mo_announce (GTK_WIDGET (self), _ ("What if is off. What you tried is kept."));
}

void
mo_board_page_what_if (MoBoardPage *self)
{
  mo_board_what_if_set_on (self, TRUE);
}

/* ---------------------------------------------------------------------- steps */

void
mo_board_what_if_step (MoBoardPage *self, MoWhatIf *next, const char *words)
{
  MoBoardWhatIf *it = self->what_if;
  int people, places;
  if (!mo_trying_step (it->trying, next, words)) {
    mo_announce (GTK_WIDGET (self), _ ("That changes nothing."));
    return;
  }
  mo_board_count (it->list->board, &people, &places);
  mo_trying_set_seen (it->trying, people, places);
  mo_board_what_if_refresh (self);
  mo_board_what_if_keep (self);
  g_autofree char *said = g_strdup_printf ("%s.", words);
  mo_board_what_if_say (self, said);
}

void
mo_board_what_if_adopt (MoBoardPage *self, MoTrying *trying)
{
  mo_trying_free (self->what_if->trying);
  self->what_if->trying = trying;
  name_toggle (self);
  mo_board_what_if_refresh (self);
}

gboolean
mo_board_what_if_drafts (MoBoardPage *self, gint64 referral, gint64 mentor_id, const char *why)
{
  if (!mo_board_what_if_is_on (self))
    return FALSE;
  const MoBoardPerson *person = mo_board_find_person (self->board, referral);
  const MoBoardMentor *mentor = mo_board_find_mentor (self->board, mentor_id);
  g_autofree char *words = g_strdup_printf (
      _ ("%s with %s"), person ? person->name : "", mentor ? mentor->name : "");
  self->wanted_card = -referral;
  mo_board_what_if_step (self,
                         mo_what_if_draft (mo_trying_now (self->what_if->trying),
                                           referral,
                                           mentor_id,
                                           mo_blind_is_on (self->office),
                                           why),
                         words);
  return TRUE;
}

/* ---------------------------------------------------------------------- the actions */

static void
go (MoBoardPage *self, gboolean back)
{
  MoTrying *trying = self->what_if->trying;
  const char *what = back ? mo_trying_undo_words (trying) : mo_trying_redo_words (trying);
  if (!what) {
    mo_announce (GTK_WIDGET (self),
                 back ? _ ("Nothing more to take back in this what if.")
                      : _ ("Nothing to do again in this what if."));
    return;
  }
  g_autofree char *words =
      g_strdup_printf (back ? _ ("Taken back: %s.") : _ ("Done again: %s."), what);
  if (back)
    mo_trying_undo (trying);
  else
    mo_trying_redo (trying);
  mo_board_what_if_refresh (self);
  mo_board_what_if_keep (self);
  mo_board_what_if_say (self, words);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  if (mo_board_what_if_is_on (MO_BOARD_PAGE (widget)))
    go (MO_BOARD_PAGE (widget), TRUE);
}

static void
redo_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  if (mo_board_what_if_is_on (MO_BOARD_PAGE (widget)))
    go (MO_BOARD_PAGE (widget), FALSE);
}

static void
suggest_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  if (mo_board_what_if_is_on (self))
    mo_board_what_if_step (self,
                           mo_what_if_suggestion (self->what_if->list,
                                                  mo_trying_now (self->what_if->trying),
                                                  mo_blind_is_on (self->office)),
                           _ ("Whole list suggested"));
}

/* Pairs that the hard rules refuse as the board stands now. */
static void
take_out_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  if (!mo_board_what_if_is_on (self))
    return;
  MoWhatIf *next = mo_board_try_without_refused (self->what_if->list->board,
                                                 mo_trying_now (self->what_if->trying));
  mo_board_what_if_step (self, next, _ ("Pairs taken out that cannot be drafted any more"));
  gtk_widget_grab_focus (widget);
}

static void
apply_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  if (mo_board_what_if_is_on (MO_BOARD_PAGE (widget)))
    mo_board_what_if_apply (MO_BOARD_PAGE (widget));
}

static void
throw_away_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  if (mo_board_what_if_is_on (MO_BOARD_PAGE (widget)))
    mo_board_what_if_throw_away (MO_BOARD_PAGE (widget));
}

static void
toggle_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  MoBoardPage *self = MO_BOARD_PAGE (widget);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->what_if_toggle),
                                !self->what_if->wanted);
}

/* Ctrl+Z takes back a step of what is tried while that is on; else it is the window's. */
static gboolean
undo_key (GtkWidget *widget, GVariant *args, gpointer back)
{
  if (!mo_board_what_if_is_on (MO_BOARD_PAGE (widget)))
    return FALSE;
  go (MO_BOARD_PAGE (widget), g_variant_get_boolean (args));
  return TRUE;
}

void
mo_board_what_if_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "board.what-if-undo", NULL, undo_activated);
  gtk_widget_class_install_action (klass, "board.what-if-redo", NULL, redo_activated);
  gtk_widget_class_install_action (klass, "board.what-if-suggest", NULL, suggest_activated);
  gtk_widget_class_install_action (klass, "board.what-if-take-out", NULL, take_out_activated);
  gtk_widget_class_install_action (klass, "board.what-if-apply", NULL, apply_activated);
  gtk_widget_class_install_action (
      klass, "board.what-if-throw-away", NULL, throw_away_activated);
  gtk_widget_class_install_action (klass, "board.what-if", NULL, toggle_activated);
  mo_board_what_if_install_pairs (klass);
  gtk_widget_class_add_binding (klass, GDK_KEY_z, GDK_CONTROL_MASK, undo_key, "b", TRUE);
  gtk_widget_class_add_binding (
      klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, undo_key, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_y, GDK_CONTROL_MASK, undo_key, "b", FALSE);
}

/* ---------------------------------------------------------------------- begin and end */

/* Undo of what was applied or thrown away brings it back. */
static void
news (MoOffice *office, GStrv tables, const char *label, gint64 set, MoBoardPage *self)
{
  if (mo_news_touches ((const char *const *) tables, "draft") &&
      mo_what_if_is_empty (mo_trying_now (self->what_if->trying)))
    mo_board_what_if_open (self);
}

void
mo_board_what_if_begin (MoBoardPage *self)
{
  self->what_if = g_new0 (MoBoardWhatIf, 1);
  self->what_if->trying = mo_trying_new ();
  name_toggle (self);
  g_signal_connect (self->what_if_toggle, "toggled", G_CALLBACK (toggled), self);
  g_signal_connect (self->office, "news", G_CALLBACK (news), self);
  mo_board_what_if_open (self);
}

void
mo_board_what_if_end (MoBoardPage *self)
{
  MoBoardWhatIf *it = g_steal_pointer (&self->what_if);
  if (!it)
    return;
  g_clear_pointer (&it->look, mo_what_if_look_free);
  g_clear_pointer (&it->list, mo_what_if_list_free);
  mo_trying_free (it->trying);
  g_free (it);
}
