/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-calls-page-private.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoCallsPage, mo_calls_page, GTK_TYPE_WIDGET)

/* Minute of the day by the clock. */
static int
minute_now (MoCallsPage *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (MO_ZONE);
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

static gboolean
clock_ticked (gpointer user)
{
  MoCallsPage *self = user;
  mo_call_grid_set_now (self->grid, minute_now (self));
  return G_SOURCE_CONTINUE;
}

/* ---------------------------------------------------------------------- looking */

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  MoCallsSeen *seen = mo_office_finish (MO_OFFICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  MoCallsPage *self = user;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_clear_pointer (&self->seen, mo_calls_seen_free);
  self->seen = seen;
  mo_calls_page_paint (self);
  if (self->book_for >= 0) {
    gint64 pairing = self->book_for;
    self->book_for = -1;
    mo_calls_page_open_booking (self, pairing);
  }
}

void
mo_calls_page_look (MoCallsPage *self)
{
  MoCallsAsk *ask = g_new0 (MoCallsAsk, 1);
  ask->from = self->week;
  ask->to = self->week + 6;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_calls_look_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_calls_seen_free,
                  self->looking,
                  looked,
                  self);
}

void
mo_calls_page_turn (MoCallsPage *self, MoDay day)
{
  MoDay week = day - mo_day_weekday (day);
  self->day = day;
  if (week == self->week && self->seen) {
    mo_calls_page_paint (self);
    return;
  }
  self->week = week;
  mo_calls_page_look (self);
}

void
mo_calls_page_browse (MoCallsPage *self, MoDay day)
{
  MoCallView *call = mo_calls_page_call (self);
  if (!call || call->day != day)
    self->chosen = 0;
  mo_calls_page_turn (self, day);
}

/* ---------------------------------------------------------------------- painting */

static GPtrArray *
calls_of_day (MoCallsPage *self)
{
  GPtrArray *calls = g_ptr_array_new ();
  for (guint i = 0; i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->day == self->day)
      g_ptr_array_add (calls, call);
  }
  return calls;
}

static char *
title_of (MoCallsPage *self)
{
  int from_year, from_month, from_day, to_month, to_day;
  mo_day_split (self->week, &from_year, &from_month, &from_day);
  mo_day_split (self->week + 6, NULL, &to_month, &to_day);
  g_autofree char *to = mo_day_to_words (self->week + 6, MO_PRECISION_DAY);
  if (from_month == to_month)
    return g_strdup_printf (_ ("Calls, %d to %s"), from_day, to);
  g_autofree char *from = mo_day_to_short (self->week, self->week);
  return g_strdup_printf (_ ("Calls, %s to %s"), from, to);
}

static char *
sentence_of (MoCallsPage *self, guint clashing)
{
  GPtrArray *calls = self->seen->calls;
  guint done = 0, missed = 0;
  for (guint i = 0; i < calls->len; i++) {
    MoCallLook look = mo_call_look (g_ptr_array_index (calls, i));
    done += look == MO_CALL_DONE;
    missed += look == MO_CALL_MISSED;
  }
  GString *words = g_string_new (NULL);
  g_string_append_printf (
      words, ngettext ("%u call this week", "%u calls this week", calls->len), calls->len);
  if (done)
    g_string_append_printf (words, _ (" · %u done"), done);
  if (missed)
    g_string_append_printf (words, _ (" · %u did not take place"), missed);
  if (clashing)
    g_string_append_printf (
        words, ngettext (" · %u clashes", " · %u clash with each other", clashing), clashing);
  return g_string_free (words, FALSE);
}

static void
paint_panel (MoCallsPage *self, GHashTable *clashing)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  g_autoptr (GPtrArray) day = calls_of_day (self);
  MoCallView *call = mo_calls_page_call (self);
  MoPairView *pair = call ? mo_calls_page_pair (self, call->pairing) : NULL;

  mo_call_panel_show_day (self->panel, self->day, day, clashing, self->chosen);
  mo_call_panel_show_call (
      self->panel, call, pair, policy->ending_prompt_call, policy->calls_extra_max);
}

/* Something is chosen from the start: the next call of the day, else its last. */
static void
choose_first (MoCallsPage *self)
{
  int now = minute_now (self);
  for (guint i = 0; i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->day != self->day)
      continue;
    self->chosen = call->id;
    if (mo_call_look (call) == MO_CALL_TO_COME && call->start + call->minutes > now)
      return;
  }
}

/* The first paint begins where the work is. */
static gboolean
scroll_to_work (gpointer user)
{
  MoCallsPage *self = user;
  GtkAdjustment *up =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  MoCallView *call = mo_calls_page_call (self);
  int minute = call && (self->one_day || self->narrow) ? call->start - 30 : 9 * 60;
  gtk_adjustment_set_value (up, mo_call_grid_top (self->grid, minute));
  return G_SOURCE_REMOVE;
}

void
mo_calls_page_paint (MoCallsPage *self)
{
  if (!self->seen)
    return;
  if (!self->chosen)
    choose_first (self);
  gboolean one = self->one_day || self->narrow;
  MoDay today = mo_office_get_today (self->office), first = one ? self->day : self->week;
  g_autoptr (GHashTable) clashing = mo_call_clashes (self->seen->calls);
  g_autofree char *title = title_of (self);
  g_autofree char *sentence = sentence_of (self, g_hash_table_size (clashing));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  mo_call_heads_show (self->heads, first, one ? 1 : 7, today, self->day);
  mo_call_grid_show (self->grid,
                     first,
                     one ? 1 : 7,
                     today,
                     minute_now (self),
                     self->seen->calls,
                     self->chosen);
  paint_panel (self, clashing);
  if (!self->scrolled) {
    self->scrolled = TRUE;
    g_idle_add_full (G_PRIORITY_LOW, scroll_to_work, g_object_ref (self), g_object_unref);
  }
  if (self->entering) {
    self->entering = FALSE;
    gtk_widget_grab_focus (GTK_WIDGET (self));
  }
}

/* ---------------------------------------------------------------------- choosing */

MoCallView *
mo_calls_page_call (MoCallsPage *self)
{
  for (guint i = 0; self->seen && i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->id == self->chosen)
      return call;
  }
  return NULL;
}

MoPairView *
mo_calls_page_pair (MoCallsPage *self, gint64 pairing)
{
  for (guint i = 0; self->seen && i < self->seen->pairs->len; i++) {
    MoPairView *pair = g_ptr_array_index (self->seen->pairs, i);
    if (pair->id == pairing)
      return pair;
  }
  return NULL;
}

void
mo_calls_page_choose (MoCallsPage *self, gint64 id)
{
  self->chosen = id;
  MoCallView *call = mo_calls_page_call (self);
  if (!call)
    return;
  self->day = call->day;
  mo_calls_page_paint (self);
}

/* ---------------------------------------------------------------------- the widget */

static void
grid_chosen (MoCallsPage *self, gint64 id)
{
  mo_calls_page_choose (self, id);
}

static void
opened (MoCallsPage *self, gint64 id)
{
  mo_calls_page_choose (self, id);
  mo_call_panel_enter (self->panel);
}

static void
grid_edge (MoCallsPage *self, int days)
{
  self->entering = TRUE;
  mo_calls_page_browse (self, self->day + days);
}

static void
head_chosen (MoCallsPage *self, int day)
{
  mo_calls_page_browse (self, day);
}

static void
view_toggled (MoCallsPage *self)
{
  self->one_day = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->day_toggle));
  mo_calls_page_paint (self);
}

static void
news (MoCallsPage *self, const char *const *tables, const char *label, gint64 change_set)
{
  if (mo_news_touches (tables,
                       "call call_note pairing extension person referral mentor goal setting"))
    mo_calls_page_look (self);
}

static void
arrange (MoCallsPage *self)
{
  MoWidth width = mo_width_bin_get_width (MO_WIDTH_BIN (self->width_bin));
  gboolean narrow = width < MO_WIDTH_MIDDLE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  width < MO_WIDTH_NARROW ? GTK_ORIENTATION_VERTICAL
                                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->title), !narrow);
  mo_call_panel_set_agenda (self->panel, !narrow);
  gtk_widget_set_visible (self->views, !narrow);
  if (self->narrow != narrow) {
    self->narrow = narrow;
    mo_calls_page_paint (self);
  }
}

static void
mo_calls_page_root (GtkWidget *widget)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  GTK_WIDGET_CLASS (mo_calls_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin || self->width_bin)
    return;
  self->width_bin = g_object_ref (G_OBJECT (bin));
  self->width_changed =
      g_signal_connect_swapped (bin, "notify::width-name", G_CALLBACK (arrange), self);
  arrange (self);
}

static gboolean
mo_calls_page_grab_focus (GtkWidget *widget)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  self->entering = !self->seen; /* it goes on to the calls once they are there */
  return mo_call_grid_focus_call (self->grid, self->chosen) ||
         gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
build (MoCallsPage *self)
{
  self->heads = MO_CALL_HEADS (mo_call_heads_new ());
  self->grid = MO_CALL_GRID (mo_call_grid_new ());
  self->panel = MO_CALL_PANEL (mo_call_panel_new ());
  gtk_box_prepend (GTK_BOX (self->sheet), GTK_WIDGET (self->heads));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_add_css_class (GTK_WIDGET (self->panel), "mo-card");
  gtk_widget_add_css_class (GTK_WIDGET (self->panel), "mo-call-panel");
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->panel));
  g_signal_connect_swapped (self->heads, "chosen", G_CALLBACK (head_chosen), self);
  g_signal_connect_swapped (self->grid, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (mo_calls_page_move), self);
  g_signal_connect_swapped (self->grid, "edge", G_CALLBACK (grid_edge), self);
  g_signal_connect_swapped (self->panel, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->panel, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->day_toggle, "toggled", G_CALLBACK (view_toggled), self);
}

GtkWidget *
mo_calls_page_new (MoOffice *office)
{
  MoCallsPage *self = g_object_new (MO_TYPE_CALLS_PAGE, NULL);
  self->office = g_object_ref (office);
  self->news = g_signal_connect_swapped (office, "news", G_CALLBACK (news), self);
  self->day_changed =
      g_signal_connect_swapped (office, "day-changed", G_CALLBACK (mo_calls_page_paint), self);
  self->clock = g_timeout_add_seconds (30, clock_ticked, self);
  mo_calls_page_turn (self, mo_office_get_today (office));
  return GTK_WIDGET (self);
}

static void
mo_calls_page_dispose (GObject *object)
{
  MoCallsPage *self = MO_CALLS_PAGE (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->clock, g_source_remove);
  if (self->width_bin)
    g_clear_signal_handler (&self->width_changed, self->width_bin);
  g_clear_object (&self->width_bin);
  if (self->office) {
    g_clear_signal_handler (&self->news, self->office);
    g_clear_signal_handler (&self->day_changed, self->office);
  }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->seen, mo_calls_seen_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_calls_page_parent_class)->dispose (object);
}

static void
mo_calls_page_class_init (MoCallsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_calls_page_dispose;
  widget_class->root = mo_calls_page_root;
  widget_class->grab_focus = mo_calls_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/calls/mo-calls-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, box);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, body);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, views);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, week_toggle);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, day_toggle);
  mo_calls_page_class_install_actions (widget_class);
}

static void
mo_calls_page_init (MoCallsPage *self)
{
  self->book_for = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
}
