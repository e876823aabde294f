/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right column: what comes next, the match, goals, feelings, tasks, who opened the file. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-pairing-rules.h"
#include "draw/mo-feelings.h"
#include "form/mo-call-strip.h"
#include "person/mo-person-next.h"
#include "person/mo-person-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-appearance.h"
#include "widget/mo-state-label.h"

static GtkWidget *
card (MoPersonPage *self, const char *title, const char *aside)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = mo_piece_label (title, "mo-strong");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), words);
  if (aside) {
    GtkWidget *dim = mo_piece_label (aside, "mo-dim");
    gtk_widget_add_css_class (dim, "mo-caption");
    gtk_box_append (GTK_BOX (head), dim);
  }
  gtk_box_append (GTK_BOX (box), head);
  gtk_widget_add_css_class (box, "mo-card");
  gtk_widget_add_css_class (box, "mo-card-body");
  gtk_box_append (GTK_BOX (self->side), box);
  return box;
}

static GtkWidget *
caption (const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  return label;
}

/* ---------------------------------------------------------------------- what comes next */

static void
next_clicked (GtkButton *button, MoPersonPage *self)
{
  g_auto (MoPersonNext) next = mo_person_next (
      self->card->facts, mo_person_page_today (self), mo_office_get_policy (self->office));
  if (g_strcmp0 (next.action, "mentors") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "mentors");
  else if (next.action)
    mo_person_page_go (self, next.action, next.target);
}

static void
show_next (MoPersonPage *self)
{
  GtkWidget *box = card (self, _ ("Next"), NULL);
  g_auto (MoPersonNext) next = mo_person_next (
      self->card->facts, mo_person_page_today (self), mo_office_get_policy (self->office));

  gtk_box_append (GTK_BOX (box), mo_piece_label (next.words, NULL));
  if (!next.verb)
    return;
  GtkWidget *button = gtk_button_new_with_label (next.verb);
  gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data (G_OBJECT (button), "part", (gpointer) "next");
  g_signal_connect (button, "clicked", G_CALLBACK (next_clicked), self);
  gtk_box_append (GTK_BOX (box), button);
}

/* ---------------------------------------------------------------------- the match */

static const MoPalette *
palette (void)
{
  return mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ()));
}

static GtkWidget *
picture (GtkDrawingAreaDrawFunc draw,
         gpointer data,
         GDestroyNotify free_data,
         int height,
         const char *name)
{
  GtkWidget *area =
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), height);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, data, free_data);
  mo_access_name (area, name);
  g_signal_connect_object (mo_appearance_get (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           area,
                           G_CONNECT_SWAPPED);
  return area;
}

static const PangoFontDescription *
font_of (GtkWidget *widget)
{
  return pango_context_get_font_description (gtk_widget_get_pango_context (widget));
}

static char *
rhythm_words (const MoPersonFacts *facts)
{
  if (facts->rhythm_days == 7)
    return g_strdup (_ ("every week"));
  if (facts->rhythm_days == 14)
    return g_strdup (_ ("every fortnight"));
  return g_strdup_printf (ngettext ("every %d day", "every %d days", facts->rhythm_days),
                          facts->rhythm_days);
}

/* A match may end after one call or two. */
static GtkWidget *
ending_button (gint64 pairing)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Ending…"));
  g_autofree char *action = g_strdup_printf ("win.ending(int64 %" G_GINT64_FORMAT ")", pairing);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_action_set (GTK_ACTIONABLE (button), action);
  return button;
}

static void
show_match (MoPersonPage *self)
{
  const MoPersonFacts *facts = self->card->facts;
  MoPolicy policy = *mo_office_get_policy (self->office);
  if (!facts->pairing)
    return;
  g_autofree char *rhythm = rhythm_words (facts);
  GtkWidget *box = card (self, _ ("Calls"), rhythm);
  MoCallCount count = { facts->calls_done,
                        facts->call_limit,
                        facts->extra_granted,
                        policy.calls_extra_max,
                        !mo_pairing_is_open (facts->pairing_state) };
  GtkWidget *strip = mo_call_strip_new (FALSE);
  g_autofree char *said =
      facts->minutes_done
          ? g_strdup_printf (ngettext ("%d done, %d minute, with %s.",
                                       "%d done, %d minutes, with %s.",
                                       facts->minutes_done),
                             facts->calls_done,
                             facts->minutes_done,
                             facts->mentor_name)
          : g_strdup_printf (_ ("%d done, with %s."), facts->calls_done, facts->mentor_name);

  mo_call_strip_set (MO_CALL_STRIP (strip), &count);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (box), caption (said));
  if (facts->calls_done)
    gtk_box_append (GTK_BOX (box), ending_button (facts->pairing));
}

/* ---------------------------------------------------------------------- goals, feelings */

static void
say_goal (GtkWidget *state, const MoPersonGoal *goal, gboolean over)
{
  gboolean reached = g_strcmp0 (goal->status, "reached") == 0;
  const char *words = reached                                        ? _ ("reached")
                      : g_strcmp0 (goal->status, "partly") == 0      ? _ ("partly")
                      : g_strcmp0 (goal->status, "not_reached") == 0 ? _ ("not reached")
                      : g_strcmp0 (goal->status, "changed") == 0     ? _ ("changed")
                      : over                                         ? _ ("not rated")
                                                                     : _ ("on the way");
  mo_state_label_set_icon (MO_STATE_LABEL (state),
                           reached ? MO_LEVEL_FINE : MO_LEVEL_STOPPED,
                           reached ? "mo-in-time-symbolic" : "mo-soon-symbolic",
                           words);
}

static void
show_goals (MoPersonPage *self)
{
  if (!self->card->facts->referral)
    return;
  GtkWidget *box = card (self, _ ("Goals"), NULL);
  if (!self->card->goals->len)
    gtk_box_append (GTK_BOX (box), caption (_ ("None is on record yet.")));
  for (guint i = 0; i < self->card->goals->len; i++) {
    const MoPersonGoal *goal = g_ptr_array_index (self->card->goals, i);
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name",
                                    "mo-goal-symbolic",
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
    GtkWidget *words = mo_piece_label (goal->words, NULL), *state = mo_state_label_new ();
    gtk_widget_set_hexpand (words, TRUE);
    gtk_widget_set_valign (icon, GTK_ALIGN_START);
    gtk_widget_set_valign (state, GTK_ALIGN_START);
    gtk_widget_add_css_class (icon, "mo-dim");
    gtk_widget_add_css_class (state, "mo-caption");
    say_goal (state, goal, g_strcmp0 (self->card->facts->state, "closed") == 0);
    gtk_box_append (GTK_BOX (row), icon);
    gtk_box_append (GTK_BOX (row), words);
    gtk_box_append (GTK_BOX (row), state);
    gtk_box_append (GTK_BOX (box), row);
  }
}

static void
draw_feelings (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  GArray *scores = data;
  mo_feelings_draw (cr,
                    palette (),
                    font_of (GTK_WIDGET (area)),
                    (const int *) scores->data,
                    scores->len,
                    width,
                    height);
}

/* It is asked on the telephone, with the page of the person open. */
static void
offer_to_ask (MoPersonPage *self, GtkWidget *box)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Ask how it feels…"));
  g_autofree char *action = g_strdup_printf (
      "win.feeling((int64 %" G_GINT64_FORMAT ", 'mentee'))", self->card->facts->pairing);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "part", (gpointer) "feeling");
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_feelings (MoPersonPage *self)
{
  GPtrArray *feelings = self->card->feelings;
  const MoPersonFacts *facts = self->card->facts;
  gboolean asked =
      facts->pairing && facts->calls_done > 0 && mo_pairing_is_open (facts->pairing_state);
  if (!feelings->len && !asked)
    return;
  GtkWidget *box = card (self, _ ("How it feels"), _ ("1 to 5"));
  if (asked)
    offer_to_ask (self, box);
  if (!feelings->len)
    return;
  GArray *scores = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) name = g_string_new (_ ("How it feels, 1 to 5:"));

  for (guint i = 0; i < feelings->len; i++) {
    const MoPersonFeeling *feeling = g_ptr_array_index (feelings, i);
    g_array_append_val (scores, feeling->score);
    g_string_append_c (name, ' ');
    g_string_append_printf (
        name, _ ("after call %d: %d;"), feeling->after_call, feeling->score);
  }
  gtk_box_append (GTK_BOX (box),
                  picture (draw_feelings,
                           scores,
                           (GDestroyNotify) g_array_unref,
                           (int) (6 * mo_width_em (GTK_WIDGET (self))),
                           name->str));
  g_autofree char *said = g_strdup_printf (
      ngettext ("asked after %u call", "asked after %u calls", feelings->len), feelings->len);
  gtk_box_append (GTK_BOX (box), caption (said));
}

/* ---------------------------------------------------------------------- tasks, who looked */

static void
show_tasks (MoPersonPage *self)
{
  MoDay today = mo_person_page_today (self);
  if (!self->card->tasks->len)
    return;
  GtkWidget *box = card (self, _ ("Tasks"), NULL);
  for (guint i = 0; i < self->card->tasks->len; i++) {
    const MoPersonTask *task = g_ptr_array_index (self->card->tasks, i);
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
    GtkWidget *words = mo_piece_label (task->subject, NULL), *state = mo_state_label_new ();
    g_autofree char *due = task->due_on == today ? g_strdup (_ ("today"))
                           : task->due_on        ? mo_day_to_short (task->due_on, today)
                                                 : g_strdup (_ ("any day"));
    gtk_widget_set_hexpand (words, TRUE);
    gtk_widget_set_valign (state, GTK_ALIGN_START);
    mo_state_label_set (MO_STATE_LABEL (state),
                        task->due_on && task->due_on < today    ? MO_LEVEL_LATE
                        : task->due_on && task->due_on == today ? MO_LEVEL_SOON
                                                                : MO_LEVEL_FINE,
                        due);
    gtk_box_append (GTK_BOX (row), words);
    gtk_box_append (GTK_BOX (row), state);
    gtk_box_append (GTK_BOX (box), row);
  }
}

static char *
opening_words (const MoPersonOpening *opening, MoDay today)
{
  MoDay day = MO_DAY_NONE;
  int minute = 0;
  mo_call_time_from_utc (opening->at, MO_ZONE, &day, &minute);
  g_autofree char *date = day == today ? g_strdup (_ ("today")) : mo_day_to_short (day, today);
  g_autofree char *time = mo_call_time_words (minute);
  return g_strdup_printf (
      _ ("%s, %s %s: %s"), opening->who, date, time, mo_person_part_words (opening->part));
}

static void
show_openings (MoPersonPage *self)
{
  GtkWidget *box = card (self, _ ("Who opened this"), NULL);
  GPtrArray *openings = self->card->openings;

  if (!openings->len)
    gtk_box_append (GTK_BOX (box), caption (_ ("Nobody has opened what is folded.")));
  for (guint i = 0; i < MIN (openings->len, 8); i++) {
    g_autofree char *words =
        opening_words (g_ptr_array_index (openings, i), mo_person_page_today (self));
    gtk_box_append (GTK_BOX (box), caption (words));
  }
}

void
mo_person_side_show (MoPersonPage *self)
{
  g_autofree char *key = mo_refocus_key (self->side);
  mo_piece_empty (self->side);
  show_next (self);
  show_match (self);
  show_goals (self);
  show_feelings (self);
  show_tasks (self);
  show_openings (self);
  mo_refocus (self->side, key);
}
