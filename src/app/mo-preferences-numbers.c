/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-setting-row.h"

typedef struct {
  const char *name, *title, *unit;
} Words;

typedef struct {
  const char *heading;
  Words words[24];
} Group;

static const Group groups[] = {
  { N_ ("Answering and waiting"),
    { { "reply_days", N_ ("First contact within"), N_ ("days from receipt") },
      { "reply_days_busy", N_ ("First contact at busy times"), N_ ("days from receipt") },
      { "reply_warn_days", N_ ("Warn before the day"), N_ ("days") },
      { "reply_amber_percent", N_ ("Amber from"), N_ ("per cent of the time") },
      { "assess_days", N_ ("Assessment after first contact"), N_ ("days") },
      { "match_days", N_ ("Agreed match after acceptance"), N_ ("days") },
      { "tries_before_letter", N_ ("Tries before the letter"), N_ ("contact attempts") },
      { "follow_up_days", N_ ("Ask what became of a signpost after"), N_ ("days") } } },
  { N_ ("Calls"),
    { { "calls_max", N_ ("Calls of a pair"), N_ ("calls that count") },
      { "calls_extra_max", N_ ("Extra calls for a reason"), N_ ("calls at most") },
      { "call_minutes_max", N_ ("Longest planned call"), N_ ("minutes") },
      { "call_minutes_default", N_ ("Usual call"), N_ ("minutes") },
      { "call_minutes_step", N_ ("Steps of planned length"), N_ ("minutes") },
      { "call_minutes_ask_why", N_ ("Ask why a call took longer than"), N_ ("minutes") },
      { "rhythm_days", N_ ("From one call to the next"), N_ ("days") },
      { "ending_prompt_call", N_ ("Start the ending talk"), N_ ("number of the call") },
      { "note_due_days", N_ ("Summary due after a call"), N_ ("days") },
      { "note_chase_days", N_ ("Summary chased after"), N_ ("days") },
      { "impact_due_days", N_ ("Impact measures after the last call"), N_ ("days") },
      { "impact_ahead_days", N_ ("Told of impact measures before"), N_ ("days") },
      { "early_calls", N_ ("An ending is early up to"), N_ ("calls") },
      { "ending_follow_up", N_ ("Rung again after the last call"), N_ ("days, 0 for not") } } },
  { N_ ("Mentors"),
    { { "lived_days", N_ ("Lived experience, usually"), N_ ("days since injury") },
      { "references_wanted", N_ ("References before an interview"), N_ ("references") },
      { "capacity_default", N_ ("Mentees at once, to begin with"), N_ ("places") },
      { "capacity_max", N_ ("Mentees at once, at most"), N_ ("places") },
      { "mentor_check_days", N_ ("Asked what an ended match gave them after"), N_ ("days") },
      { "rest_days", N_ ("Rest after an ended match"), N_ ("days") },
      { "rest_hard_days",
        N_ ("Rest after one that ended with a safeguarding concern"),
        N_ ("days") },
      { "note_minutes", N_ ("A mentor’s time for a summary"), N_ ("minutes") },
      { "training_sci", N_ ("SCI training weekends a year"), N_ ("weekends") },
      { "training_family", N_ ("Family training weekends a year"), N_ ("weekends") },
      { "training_places", N_ ("Places at a training weekend"), N_ ("places") },
      { "not_asked_days", N_ ("Not asked for a while"), N_ ("days") },
      { "check_policy_days", N_ ("Check renewed after"), N_ ("days") },
      { "shared_hours_min", N_ ("Hours a pair must share"), N_ ("hours a week") } } },
  { N_ ("The board"),
    { { "answer_days", N_ ("Rung where nobody answered after"), N_ ("days") },
      { "limit_draft", N_ ("Drafts at a time"), N_ ("at most, 0 for any number") },
      { "limit_mentor_asked",
        N_ ("Mentors asked at a time"),
        N_ ("at most, 0 for any number") },
      { "limit_mentee_asked",
        N_ ("Mentees asked at a time"),
        N_ ("at most, 0 for any number") },
      { "limit_agreed", N_ ("Agreed and not briefed"), N_ ("at most, 0 for any number") },
      { "limit_briefed",
        N_ ("Briefed without a first call"),
        N_ ("at most, 0 for any number") } } },
  { N_ ("How it goes"),
    { { "no_answers", N_ ("Looked at when nobody answered"), N_ ("calls running") },
      { "feeling_call", N_ ("How it feels, besides the first and the last"), N_ ("call") },
      { "feeling_days", N_ ("How it feels is asked after"), N_ ("days") },
      { "quote_months", N_ ("Words may be quoted for"), N_ ("months") } } },
  { N_ ("The page of the day"),
    { { "coming_days", N_ ("Shown as coming"), N_ ("days ahead") },
      { "decision_days", N_ ("Decision after the talk"), N_ ("days") },
      { "hold_review_days", N_ ("A hold is looked at again after"), N_ ("days") },
      { "baseline_days", N_ ("Statements before mentoring"), N_ ("days from acceptance") },
      { "first_call_days", N_ ("First call booked after the agreement"), N_ ("days") },
      { "outcome_days", N_ ("How a call went is known after"), N_ ("days") },
      { "message_days", N_ ("A message is passed on after"), N_ ("days") },
      { "ending_days", N_ ("Ending after the last call"), N_ ("days") },
      { "support_first_days", N_ ("Support call after the first call"), N_ ("days") },
      { "support_days", N_ ("From one support call to the next"), N_ ("days") },
      { "check_lead_days", N_ ("A check that lapses is shown before"), N_ ("days") },
      { "adult_lead_days", N_ ("An eighteenth birthday is shown before"), N_ ("days") },
      { "draft_days", N_ ("A form begun is taken up after"), N_ ("days") } } },
  { N_ ("Safeguarding"),
    { { "concern_decision_days", N_ ("Decision after a concern was looked at"), N_ ("days") },
      { "concern_review_days", N_ ("Looked at again where no day is set"), N_ ("days") },
      { "concern_sign_days", N_ ("Second signature after the first"), N_ ("days") },
      { "concern_report_hours", N_ ("A breach of data is reported within"), N_ ("hours") } } },
  { N_ ("Matches that may be fading"),
    { { "radar_gap_percent", N_ ("A gap is long from"), N_ ("% of the rhythm") },
      { "radar_days", N_ ("Moved and missed calls count for"), N_ ("days") },
      { "radar_times", N_ ("Of them a sign are"), N_ ("calls") },
      { "radar_short_percent", N_ ("Calls are short from"), N_ ("% of those before") },
      { "radar_score", N_ ("A feeling is low from"), N_ ("of 5") },
      { "radar_quiet_days", N_ ("Looked at, told again after"), N_ ("days") } } },
  { N_ ("The year and its figures"),
    { { "year_starts", N_ ("Financial year begins"), N_ ("month, 1 to 12") },
      { "target_until", N_ ("The plan runs to"), N_ ("year") },
      { "incidence", N_ ("People injured in a year, nationally"), N_ ("people") },
      { "hour_value", N_ ("A volunteer’s hour is valued at"), N_ ("pence, 0 for not") },
      { "unused_days", N_ ("A mentor is unused without a match for"), N_ ("days") },
      { "percent_from", N_ ("A percentage is said from"), N_ ("people") },
      { "group_from", N_ ("Groups are compared from"), N_ ("people in each") },
      { "feeling_from", N_ ("How it felt is shown from"), N_ ("answers") },
      { "coverage_percent", N_ ("A figure is marked below"), N_ ("% answered") },
      { "small_mode", N_ ("Small counts on paper"), N_ ("0 fewer than, 1 as the NHS") },
      { "small_below", N_ ("Counts are kept back below"), N_ ("people") } } },
};

typedef struct {
  MoOffice *office;
  const MoPolicyNumber *number;
  const char *title;
  GtkWidget *entry;
  int saved;
} Line;

static const MoPolicyNumber *
number_named (const char *name)
{
  for (const MoPolicyNumber *n = mo_policy_numbers (); n->name; n++)
    if (g_str_equal (n->name, name))
      return n;
  g_assert_not_reached ();
}

static void
line_free (gpointer data)
{
  Line *line = data;
  g_object_unref (line->office);
  g_free (line);
}

static Line *
line_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "mo-line");
}

/* What somebody is typing is never overwritten. */
static void
show_number (GtkWidget *row)
{
  Line *line = line_of (row);
  int now = G_STRUCT_MEMBER (int, mo_office_get_policy (line->office), line->number->offset);
  g_autofree char *before = g_strdup_printf ("%d", line->saved);
  g_autofree char *text = g_strdup_printf ("%d", now);

  if (line->saved == G_MININT ||
      g_str_equal (gtk_editable_get_text (GTK_EDITABLE (line->entry)), before))
    gtk_editable_set_text (GTK_EDITABLE (line->entry), text);
  line->saved = now;
}

static void
news (GtkWidget *row, char **tables)
{
  if (!mo_news_touches ((const char *const *) tables, "setting"))
    return;
  show_number (row);
}

/* Judged when it is left or entered, never while somebody types. */
static void
check (GtkWidget *row)
{
  Line *line = line_of (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (line->entry));
  gint64 value = 0;

  if (!g_ascii_string_to_signed (
          text, 10, line->number->least, line->number->most, &value, NULL)) {
    g_autofree char *sentence = g_strdup_printf (
        _ ("Write a whole number from %d to %d."), line->number->least, line->number->most);
    mo_setting_row_set_error (MO_SETTING_ROW (row), sentence);
    mo_announce (row, sentence);
    return;
  }
  mo_setting_row_set_error (MO_SETTING_ROW (row), NULL);
  if ((int) value == line->saved)
    return;
  g_autofree char *label =
      g_strdup_printf (_ ("%s: %d instead of %d"), line->title, (int) value, line->saved);
  g_autofree char *clean = g_strdup_printf ("%d", (int) value);
  mo_preferences_write (row, line->office, label, line->number->name, clean);
}

static GtkWidget *
make_row (MoOffice *office, const Words *words)
{
  Line *line = g_new0 (Line, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const MoPolicyNumber *number = number_named (words->name);
  g_autofree char *note =
      g_strdup_printf (_ ("In %s. Usually %d."), _ (words->unit), number->fallback);

  *line = (Line){ .office = g_object_ref (office),
                  .number = number,
                  .title = _ (words->title),
                  .entry = gtk_entry_new (),
                  .saved = G_MININT };
  gtk_entry_set_input_purpose (GTK_ENTRY (line->entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_alignment (GTK_ENTRY (line->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (line->entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (line->entry), 6);
  GtkWidget *row = mo_setting_row_new (line->title, note, line->entry);
  g_object_set_data_full (G_OBJECT (row), "mo-line", line, line_free);
  g_signal_connect_swapped (line->entry, "activate", G_CALLBACK (check), row);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (check), row);
  gtk_widget_add_controller (line->entry, focus);
  g_signal_connect_object (office, "news", G_CALLBACK (news), row, G_CONNECT_SWAPPED);
  show_number (row);
  return row;
}

/* Points are tried before they hold, with everybody's order in sight: on a page of their own.
 */
static void
show_weights (GtkWidget *button)
{
  GtkWindow *preferences = GTK_WINDOW (gtk_widget_get_root (button));
  GtkWindow *window = gtk_window_get_transient_for (preferences);
  if (window)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.weights", NULL);
  gtk_window_close (preferences);
}

static GtkWidget *
make_weights (void)
{
  GtkWidget *card = mo_setting_card_new (_ ("Matching"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Open…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (show_weights), NULL);
  mo_setting_card_add (card,
                       mo_setting_row_new (_ ("Matching weights"),
                                           _ ("What counts when mentors are put in order"),
                                           button));
  mo_access_icon_button (button, _ ("Open the matching weights…"));
  return card;
}

GtkWidget *
mo_preferences_numbers_new (MoOffice *office)
{
  GtkWidget *column = mo_preferences_column_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    GtkWidget *card = mo_setting_card_new (_ (groups[i].heading));
    for (const Words *words = groups[i].words;
         words < groups[i].words + G_N_ELEMENTS (groups[i].words) && words->name;
         words++)
      mo_setting_card_add (card, make_row (office, words));
    gtk_box_append (GTK_BOX (column), card);
    if (i == 0) /* beside the targets that they change */
      gtk_box_append (GTK_BOX (column), mo_preferences_busy_new (office));
  }
  gtk_box_append (GTK_BOX (column), make_weights ());
  return column;
}
