/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-detail.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "core/mo-ten-rules.h"
#include "form/mo-call-strip.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-state-label.h"

struct _MoCallDetail {
  GtkWidget parent_instance;

  GtkWidget *box, *names, *strand, *state, *facts, *note, *ending, *more_asked;
  MoCallStrip *strip;
  GtkWidget *done, *move, *change, *no_answer, *missed, *next, *slot, *extend, *late_done, *end;
  GtkWidget *silence, *what_to_do, *join, *after;
};

G_DEFINE_FINAL_TYPE (MoCallDetail, mo_call_detail, GTK_TYPE_WIDGET)

GtkWidget *
mo_call_detail_new (void)
{
  return g_object_new (MO_TYPE_CALL_DETAIL, NULL);
}

static char *
rhythm_words (const MoPairView *pair)
{
  if (!pair || pair->done + pair->planned < 2) /* one call has no rhythm yet */
    return g_strdup ("");
  if (pair->rhythm_days == 7)
    return g_strdup (_ (", every week"));
  if (pair->rhythm_days == 14)
    return g_strdup (_ (", every second week"));
  return g_strdup_printf (ngettext (", every %d day", ", every %d days", pair->rhythm_days),
                          pair->rhythm_days);
}

static char *
medium_words (const MoCallView *call)
{
  const char *words = mo_call_medium_words (call->medium);
  if (g_strcmp0 (call->medium, "in_person") == 0)
    return call->place && *call->place ? g_strdup_printf (_ ("%s (%s)"), words, call->place)
                                       : g_strdup (words);
  return g_strdup_printf (_ ("by %s"), words);
}

static void
set_words (GtkWidget *label, const char *words)
{
  gtk_widget_set_visible (label, words && *words);
  gtk_label_set_label (GTK_LABEL (label), words ? words : "");
}

static void
write_facts (MoCallDetail *self, const MoCallView *call, const MoPairView *pair)
{
  g_autofree char *day = mo_day_to_long (call->day);
  g_autofree char *span = mo_call_words_span (call->start, call->minutes);
  g_autofree char *rhythm = rhythm_words (pair), *medium = medium_words (call);
  g_autofree char *goal =
      pair && pair->goals ? g_strdup_printf (_ (" Goal: %s."), pair->goals) : g_strdup ("");
  g_autofree char *joins = call->staff_name
                               ? g_strdup_printf (_ (", with %s there"), call->staff_name)
                               : g_strdup ("");
  g_autofree char *facts =
      g_strdup_printf ("%s, %s%s, %s%s.%s", day, span, rhythm, medium, joins, goal);
  g_autofree char *summary = mo_call_look (call) != MO_CALL_DONE ? g_strdup (call->note)
                             : call->has_note ? g_strdup (_ ("The summary is in."))
                                              : g_strdup (_ ("The summary is still to come."));
  if (call->join && mo_call_look (call) == MO_CALL_TO_COME) {
    g_autofree char *joined = g_strdup_printf (_ ("%s To join: %s"), facts, call->join);
    set_words (self->facts, joined);
  } else {
    set_words (self->facts, facts);
  }
  set_words (self->note, summary);
}

static void
write_state (MoCallDetail *self, const MoCallView *call)
{
  gboolean done = mo_call_look (call) == MO_CALL_DONE;
  g_autofree char *words = done && call->actual
                               ? g_strdup_printf (ngettext ("call %d, done, %d minute",
                                                            "call %d, done, %d minutes",
                                                            call->actual),
                                                  call->number,
                                                  call->actual)
                               : g_strdup (mo_call_state_words (call->state));
  gtk_widget_set_visible (self->state, mo_call_look (call) != MO_CALL_TO_COME);
  mo_state_label_set_icon (MO_STATE_LABEL (self->state),
                           done ? MO_LEVEL_FINE : MO_LEVEL_SOON,
                           done ? "mo-in-time-symbolic" : "mo-refused-symbolic",
                           words);
}

static void
write_strip (MoCallDetail *self,
             const MoCallView *call,
             const MoPairView *pair,
             int ending_call,
             int extra)
{
  int granted = pair ? pair->extra : 0;
  MoCallCount count = { call->done, call->limit - granted, granted, extra, !pair };
  g_autofree char *ending = NULL;

  mo_call_strip_set (self->strip, &count);
  if (pair && call->done >= call->limit)
    ending = g_strdup_printf (_ ("All %d calls have taken place. Time for the ending talk."),
                              call->limit);
  else if (pair && call->done + 1 >= ending_call)
    ending = g_strdup (_ ("Time to begin the ending talk."));
  set_words (self->ending, ending);
}

/* A request that waits is not asked for twice. */
static void
write_more_asked (MoCallDetail *self, const MoPairView *pair, MoDay today)
{
  g_autofree char *words = pair ? mo_more_asked_words (pair->more_asked, today) : NULL;
  set_words (self->more_asked, words);
}

/* "No contact for twice the agreed rhythm", in words and as a state. */
static void
write_silence (MoCallDetail *self, const MoPairView *pair, MoDay today)
{
  g_auto (MoVerdict) silence = { 0 };
  if (pair)
    silence = mo_rule_silence (pair->last_done, pair->next, pair->rhythm_days, today);
  gtk_widget_set_visible (self->silence, silence.reason != NULL);
  if (silence.reason)
    mo_state_label_set_icon (
        MO_STATE_LABEL (self->silence), MO_LEVEL_SOON, "mo-soon-symbolic", silence.reason);
}

/* Only what this call allows is shown. */
static void
offer (MoCallDetail *self, const MoCallView *call, const MoPairView *pair, int extra)
{
  MoCallLook look = mo_call_look (call);
  gboolean to_come = look == MO_CALL_TO_COME;
  gboolean late =
      g_strcmp0 (call->state, "no_answer") == 0 || g_strcmp0 (call->state, "no_show") == 0;
  gboolean full = pair && pair->done + pair->planned >= pair->limit;

  gtk_widget_set_visible (self->done, to_come);
  gtk_widget_set_visible (self->move, to_come);
  gtk_widget_set_visible (self->change, to_come);
  gtk_widget_set_visible (self->no_answer, to_come);
  gtk_widget_set_visible (self->missed, to_come);
  gtk_widget_set_visible (self->late_done, late);
  gtk_widget_set_visible (self->what_to_do, g_strcmp0 (call->state, "no_answer") == 0);
  gtk_widget_set_visible (self->join,
                          to_come && (g_strcmp0 (call->medium, "zoom") == 0 ||
                                      g_strcmp0 (call->medium, "skype") == 0));
  gtk_widget_set_visible (self->after, look == MO_CALL_DONE);
  gtk_widget_set_visible (self->next, pair && !full);
  gtk_widget_set_visible (self->slot, pair && pair->done < pair->limit);
  gtk_widget_set_visible (self->extend,
                          pair && mo_rule_more_offered (pair->done + pair->planned,
                                                        pair->limit,
                                                        pair->extra,
                                                        pair->more_asked != MO_DAY_NONE,
                                                        extra));
  g_autofree char *ending =
      g_strdup_printf ("win.ending(int64 %" G_GINT64_FORMAT ")", call->pairing);
  mo_action_set (GTK_ACTIONABLE (self->end), ending);
  gtk_widget_set_visible (self->end, call->done > 0); /* it may end after one or two */
}

void
mo_call_detail_show (MoCallDetail *self,
                     MoCallView *call,
                     MoPairView *pair,
                     int ending_call,
                     int extra,
                     MoDay today)
{
  gtk_widget_set_visible (self->box, call != NULL);
  if (!call)
    return;
  g_autofree char *names = g_strdup_printf (_ ("%s and %s"), call->mentee, call->mentor);
  gtk_label_set_label (GTK_LABEL (self->names), names);
  gtk_label_set_label (GTK_LABEL (self->strand),
                       g_strcmp0 (call->strand, "family") == 0 ? _ ("Family strand")
                                                               : _ ("SCI strand"));
  write_strip (self, call, pair, ending_call, extra);
  write_state (self, call);
  write_silence (self, pair, today);
  write_more_asked (self, pair, today);
  write_facts (self, call, pair);
  offer (self, call, pair, extra);
}

/* ---------------------------------------------------------------------- the widget */

static GtkWidget *
label_new (const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
row_of (GtkWidget *one, GtkWidget *other)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (row), one);
  gtk_box_append (GTK_BOX (row), other);
  return row;
}

static void
make_buttons (MoCallDetail *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->done = button_new (_ ("Mark done…"), "calls.done");
  self->move = button_new (_ ("Move…"), "calls.move");
  self->no_answer = button_new (_ ("Did not answer"), "calls.no-answer");
  self->missed = button_new (_ ("Cancelled…"), "calls.missed");
  self->late_done = button_new (_ ("It took place after all…"), "calls.done");
  self->what_to_do = button_new (_ ("What to do…"), "calls.what-to-do");
  self->join = button_new (_ ("How to join…"), "calls.join");
  self->next = button_new (_ ("Book the next call…"), "calls.book-next");
  self->slot = button_new (_ ("A regular slot…"), "calls.slot");
  self->extend = button_new (_ ("One or two more calls…"), "calls.extend");
  gtk_box_append (GTK_BOX (box), row_of (self->done, self->move));
  gtk_box_append (GTK_BOX (box), row_of (self->no_answer, self->missed));
  self->change = button_new (_ ("Length, who joins…"), "calls.change");
  gtk_box_append (GTK_BOX (box), self->change);
  gtk_box_append (GTK_BOX (box), self->what_to_do);
  gtk_box_append (GTK_BOX (box), self->late_done);
  gtk_box_append (GTK_BOX (box), self->join);
  self->after = row_of (button_new (_ ("How it feels…"), "calls.feeling"),
                        button_new (_ ("It did not take place…"), "calls.correct"));
  gtk_box_append (GTK_BOX (box), self->after);
  gtk_box_append (GTK_BOX (box), self->next);
  gtk_box_append (GTK_BOX (box), self->slot);
  gtk_box_append (GTK_BOX (box), self->extend);
  self->end = button_new (_ ("Ending…"), NULL);
  gtk_box_append (GTK_BOX (box), self->end);
  gtk_box_append (GTK_BOX (box), button_new (_ ("Open person"), "calls.open-person"));
  gtk_box_append (GTK_BOX (box), button_new (_ ("Another mentor…"), "calls.another-mentor"));
  gtk_widget_set_margin_top (box, 6);
  gtk_box_append (GTK_BOX (self->box), box);
}

static void
mo_call_detail_dispose (GObject *object)
{
  MoCallDetail *self = MO_CALL_DETAIL (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_call_detail_parent_class)->dispose (object);
}

static void
mo_call_detail_class_init (MoCallDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_call_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mo_call_detail_init (MoCallDetail *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->box, "mo-call-detail");
  self->names = label_new ("mo-strong");
  self->strand = label_new ("mo-dim");
  gtk_label_set_wrap (GTK_LABEL (self->strand), FALSE);
  gtk_widget_set_valign (self->strand, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->names, TRUE);
  gtk_box_append (GTK_BOX (head), self->names);
  gtk_box_append (GTK_BOX (head), self->strand);
  self->strip = MO_CALL_STRIP (mo_call_strip_new (FALSE));
  self->state = mo_state_label_new ();
  gtk_widget_set_halign (self->state, GTK_ALIGN_START);
  self->silence = mo_state_label_new ();
  gtk_widget_set_halign (self->silence, GTK_ALIGN_START);
  self->ending = label_new ("mo-accent");
  self->more_asked = label_new ("mo-accent");
  self->facts = label_new (NULL);
  self->note = label_new ("mo-dim");
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->strip));
  gtk_box_append (GTK_BOX (self->box), self->state);
  gtk_box_append (GTK_BOX (self->box), self->silence);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_box_append (GTK_BOX (self->box), self->ending);
  gtk_box_append (GTK_BOX (self->box), self->more_asked);
  make_buttons (self);
  gtk_widget_set_visible (self->box, FALSE);
}
