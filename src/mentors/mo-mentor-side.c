/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it stands: places, check, support, training, what was given. */
#include <glib/gi18n-lib.h>

#include "core/mo-duty-rules.h"
#include "core/mo-mentor-care.h"
#include "mentors/mo-mentor-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"
#include "widget/mo-state-label.h"

static GtkWidget *
caption (const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  return label;
}

static GtkWidget *
card_with (MoMentorPage *self,
           const char *title,
           const char *button,
           const char *what,
           const char *action)
{
  GtkWidget *box = mo_mentor_card (self->side);
  g_autofree char *full = g_strdup_printf ("%s: %s", what, self->card->facts->name);
  gtk_box_append (GTK_BOX (box), mo_piece_heading (title, button, full, action));
  return box;
}

static void
add_state (GtkWidget *box, MoLevel level, const char *words)
{
  GtkWidget *state = mo_state_label_new ();
  mo_state_label_set (MO_STATE_LABEL (state), level, words);
  gtk_box_append (GTK_BOX (box), state);
}

static char *
day_of (MoMentorPage *self, MoDay day)
{
  return mo_day_to_short (day, mo_mentor_page_today (self));
}

/* ---------------------------------------------------------------------- places */

/* When they were asked last, and where that is long ago, why: the letter says it kindly. */
static void
show_asked (MoMentorPage *self, GtkWidget *box)
{
  const MoMentorAbout *facts = self->card->facts;
  MoDay since = facts->last_asked_on ? facts->last_asked_on : facts->approved_on;
  gboolean open = g_strcmp0 (facts->state, "active") == 0 && facts->taken < facts->capacity;
  g_autofree char *day = day_of (self, facts->last_asked_on);
  g_autofree char *full = g_strdup_printf (_ ("Why %s was not asked"), facts->name);
  g_autofree char *action =
      g_strdup_printf ("win.not-asked(int64 %" G_GINT64_FORMAT ")", self->mentor);

  mo_piece_fact (box, _ ("Last asked"), day ? day : _ ("not asked yet"));
  if (!open || since == MO_DAY_NONE ||
      mo_mentor_page_today (self) - since < mo_office_get_policy (self->office)->not_asked_days)
    return;
  GtkWidget *why = gtk_button_new_with_label (_ ("Why not asked…"));
  gtk_widget_set_halign (why, GTK_ALIGN_START);
  mo_access_icon_button (why, full);
  mo_action_set (GTK_ACTIONABLE (why), action);
  gtk_box_append (GTK_BOX (box), why);
}

static void
show_places (MoMentorPage *self)
{
  const MoMentorAbout *facts = self->card->facts;
  GtkWidget *box =
      card_with (self, _ ("Places"), _ ("Change…"), _ ("Change places"), "mentor.capacity");
  g_autoptr (GString) dots = g_string_new (NULL);
  g_autofree char *agreed = day_of (self, facts->capacity_agreed_on);
  g_autofree char *rest = day_of (self, self->card->rest_until);

  for (int i = 0; i < MAX (facts->capacity, facts->taken); i++)
    g_string_append (dots, i < facts->taken ? "● " : "○ ");
  g_autofree char *words = g_strdup_printf (
      ngettext ("%s %d of %d place taken", "%s %d of %d places taken", facts->capacity),
      dots->str,
      facts->taken,
      facts->capacity);
  gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
  if (agreed) {
    g_autofree char *said = g_strdup_printf (_ ("Agreed with the mentor on %s."), agreed);
    gtk_box_append (GTK_BOX (box), caption (said));
  }
  if (self->card->rest_until > mo_mentor_page_today (self)) {
    g_autofree char *said = g_strdup_printf (_ ("Rests until %s after a match ended."), rest);
    gtk_box_append (GTK_BOX (box), caption (said));
  }
  show_asked (self, box);
}

/* ---------------------------------------------------------------------- checks */

static char *
check_state (MoMentorPage *self, MoLevel level)
{
  g_autofree char *due = day_of (self, self->card->check_due);
  switch (level) {
  case MO_LEVEL_REFUSED:
    return g_strdup (_ ("no check on record"));
  case MO_LEVEL_LATE:
    return g_strdup_printf (_ ("lapsed %s"), due);
  case MO_LEVEL_SOON:
    return g_strdup_printf (_ ("renew by %s"), due);
  default:
    return g_strdup_printf (_ ("in date until %s"), due);
  }
}

static void
add_check (MoMentorPage *self, GtkWidget *box, const MoMentorCheck *check)
{
  g_autofree char *seen = day_of (self, check->seen_on ? check->seen_on : check->issued_on);
  g_autofree char *looked = day_of (self, check->status_checked_on);
  g_autofree char *kind = g_strdup_printf (
      "%s, %s", mo_check_kind_words (check->kind), mo_check_workforce_words (check->workforce));
  g_autofree char *line = check->seen_by
                              ? g_strdup_printf (_ ("seen %s by %s"), seen, check->seen_by)
                              : g_strdup_printf (_ ("seen %s"), seen);
  gtk_box_append (GTK_BOX (box), mo_piece_label (kind, NULL));
  gtk_box_append (GTK_BOX (box), caption (line));
  if (check->update_service) {
    g_autofree char *said = looked
                                ? g_strdup_printf (_ ("update service, looked at %s"), looked)
                                : g_strdup (_ ("in the update service"));
    gtk_box_append (GTK_BOX (box), caption (said));
  }
}

static void
show_checks (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  GtkWidget *box =
      card_with (self, _ ("Check"), _ ("Record…"), _ ("Record a check"), "mentor.check");
  MoLevel level = mo_rule_check_level (
      card->check_due, mo_mentor_page_today (self), mo_office_get_policy (self->office));
  g_autofree char *state = check_state (self, level);

  add_state (box, level, state);
  if ((level == MO_LEVEL_LATE || level == MO_LEVEL_REFUSED) && card->facts->going > 0) {
    g_autofree char *said =
        g_strdup_printf (ngettext ("%d match goes on meanwhile. Say whether it may.",
                                   "%d matches go on meanwhile. Say whether they may.",
                                   card->facts->going),
                         card->facts->going);
    add_state (box, MO_LEVEL_ASK, said);
  }
  for (guint i = 0; i < card->checks->len; i++)
    add_check (self, box, g_ptr_array_index (card->checks, i));
}

/* ---------------------------------------------------------------------- support */

static void
add_support (MoMentorPage *self, GtkWidget *box, const MoMentorSupport *support)
{
  static const char *const strains[] = {
    N_ ("no strain"), N_ ("a little strain"), N_ ("some strain"), N_ ("a great deal of strain")
  };
  g_autofree char *day = day_of (self, support->done_on);
  g_autofree char *line =
      support->strain >= 0
          ? g_strdup_printf ("%s · %s · %s", day, support->who, _ (strains[support->strain]))
          : g_strdup_printf ("%s · %s", day, support->who ? support->who : "");
  gtk_box_append (GTK_BOX (box), caption (line));
  if (support->note && *support->note)
    gtk_box_append (GTK_BOX (box), mo_piece_label (support->note, NULL));
}

#define SUPPORT_SHOWN 3

static void
show_support (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  GtkWidget *box = card_with (
      self, _ ("Support"), _ ("Talk held…"), _ ("Support talk held"), "mentor.support");
  MoDay today = mo_mentor_page_today (self);
  g_autofree char *due = day_of (self, card->support_due);
  g_autofree char *words =
      due ? g_strdup_printf (
                card->support_due < today ? _ ("talk was due %s") : _ ("next talk %s"), due)
          : g_strdup (_ ("nothing due"));
  int shown = 0;

  add_state (box, mo_duty_level (card->support_due, today), words);
  for (guint i = 0; i < card->support->len && shown < SUPPORT_SHOWN; i++) {
    const MoMentorSupport *support = g_ptr_array_index (card->support, i);
    if (support->done_on == MO_DAY_NONE)
      continue;
    add_support (self, box, support);
    shown++;
  }
}

/* ---------------------------------------------------------------------- training */

static void
show_training (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  GtkWidget *box = card_with (
      self, _ ("Training"), _ ("Weekends…"), _ ("Training weekends"), "win.training");
  g_autofree char *sci = day_of (self, card->facts->sci_trained_on);
  g_autofree char *family = day_of (self, card->facts->family_trained_on);
  g_autofree char *for_sci = sci ? g_strdup_printf (_ ("SCI strand, %s"), sci) : NULL;
  g_autofree char *for_family =
      family ? g_strdup_printf (_ ("family strand, %s"), family) : NULL;

  if (for_sci)
    add_state (box, MO_LEVEL_FINE, for_sci);
  if (for_family)
    add_state (box, MO_LEVEL_FINE, for_family);
  if (!sci && !family)
    gtk_box_append (GTK_BOX (box), mo_piece_label (_ ("Not trained yet."), "mo-dim"));
  for (guint i = 0; i < card->training->len; i++) {
    const MoMentorTraining *training = g_ptr_array_index (card->training, i);
    g_autofree char *day = day_of (self, training->from_on);
    g_autofree char *line = g_strdup_printf (
        _ ("weekend of %s: %s"),
        day,
        training->cancelled_on ? _ ("called off") : mo_attendance_words (training->outcome));
    gtk_box_append (GTK_BOX (box), caption (line));
  }
}

/* ---------------------------------------------------------------------- given */

/* "12 h 30 min" */
static char *
hours_words (int minutes)
{
  return minutes % 60 ? g_strdup_printf (_ ("%d h %d min"), minutes / 60, minutes % 60)
                      : g_strdup_printf (_ ("%d h"), minutes / 60);
}

static int
sum_of (const MoMentorGiven *given, const MoPolicy *policy)
{
  return mo_rule_volunteer_minutes (
      given->call_minutes, given->summaries, given->training_minutes, policy);
}

static void
show_given (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  const MoPolicy *policy = mo_office_get_policy (self->office);
  GtkWidget *box = mo_mentor_card (self->side);
  g_autofree char *year = mo_day_year_label (card->year);
  g_autofree char *label = g_strdup_printf (_ ("In %s"), year);
  g_autofree char *now = hours_words (sum_of (&card->given, policy));
  g_autofree char *ever = hours_words (sum_of (&card->given_ever, policy));
  g_autofree char *calls = hours_words (card->given_ever.call_minutes);
  g_autofree char *notes = hours_words (card->given_ever.summaries * policy->note_minutes);
  g_autofree char *training = hours_words (card->given_ever.training_minutes);
  g_autofree char *how =
      g_strdup_printf (_ ("Computed: calls %s, summaries %s at %d minutes each, training %s."),
                       calls,
                       notes,
                       policy->note_minutes,
                       training);

  gtk_box_append (GTK_BOX (box), mo_piece_heading (_ ("Hours given"), NULL, NULL, NULL));
  mo_piece_fact (box, label, now);
  mo_piece_fact (box, _ ("Ever"), ever);
  gtk_box_append (GTK_BOX (box), caption (how));
}

void
mo_mentor_side_show (MoMentorPage *self)
{
  g_autofree char *key = mo_refocus_key (self->side);
  mo_piece_empty (self->side);
  show_places (self);
  show_checks (self);
  show_support (self);
  show_training (self);
  show_given (self);
  mo_refocus (self->side, key);
}
