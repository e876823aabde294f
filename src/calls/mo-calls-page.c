/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-calls-page-private.h"
#include "calls/mo-call-words.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoCallsPage, mo_calls_page, GTK_TYPE_WIDGET)

static gboolean
clock_ticked (gpointer user)
{
  MoCallsPage *self = user;
  mo_call_grid_set_now (self->grid, mo_call_minute_now ());
  return G_SOURCE_CONTINUE;
}

/* ---------------------------------------------------------------------- looking */

static gpointer
ask (gpointer page)
{
  MoCallsPage *self = page;
  MoCallsAsk *days = g_new0 (MoCallsAsk, 1);
  days->from = self->from;
  days->to = self->to;
  return days;
}

static void
show (gpointer page, gpointer answer)
{
  MoCallsPage *self = page;
  g_clear_pointer (&self->seen, mo_calls_seen_free);
  self->seen = answer;
  mo_calls_page_paint (self);
  if (self->book_for >= 0) {
    gint64 pairing = self->book_for;
    self->book_for = -1;
    mo_calls_page_open_booking (self, pairing);
  }
}

static const MoPageReadKind reading = {
  .job = mo_calls_look_job,
  .tables = "call call_note pairing extension person referral mentor goal setting staff"
            " staff_leave assessment availability",
  .ask = ask,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_calls_seen_free,
  .show = show,
};

void
mo_calls_page_look (MoCallsPage *self)
{
  mo_page_read_again (self->reading);
}

MoCallsView
mo_calls_page_view (MoCallsPage *self)
{
  return self->view;
}

/* The days of a view around one: its week, its month, or the weeks of its month. */
static void
span_of (MoCallsView view, MoDay day, MoDay *from, MoDay *to)
{
  int mday;
  mo_day_split (day, NULL, NULL, &mday);
  *from = day - mo_day_weekday (day);
  *to = *from + 6;
  if (view == MO_CALLS_DAY || view == MO_CALLS_WEEK)
    return;
  MoDay first = day - mday + 1, last = mo_day_add_months (first, 1) - 1;
  *from = view == MO_CALLS_MONTH ? first - mo_day_weekday (first) : first;
  *to = view == MO_CALLS_MONTH ? last + 6 - mo_day_weekday (last) : last;
}

void
mo_calls_page_turn (MoCallsPage *self, MoDay day)
{
  MoDay from, to;
  span_of (mo_calls_page_view (self), day, &from, &to);
  self->day = day;
  if (from == self->from && to == self->to && self->seen) {
    mo_calls_page_paint (self);
    return;
  }
  self->from = from;
  self->to = to;
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

/* The chosen call in the view there is. */
static gboolean
focus_call (MoCallsPage *self)
{
  switch (mo_calls_page_view (self)) {
  case MO_CALLS_AGENDA:
    return mo_call_agenda_focus_call (self->agenda, self->chosen);
  case MO_CALLS_MONTH:
    return gtk_widget_grab_focus (GTK_WIDGET (self->month));
  default:
    return mo_call_grid_focus_call (self->grid, self->chosen);
  }
}

/* The keyboard goes to the call that is to be looked at. */
static void
clash_chosen (MoCallsPage *self, gint64 id)
{
  mo_calls_page_choose (self, id);
  focus_call (self);
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

/* Where there are more calls than a day of the month has room for. */
static void
day_opened (MoCallsPage *self, int day)
{
  self->day = day;
  self->chosen = 0;
  self->entering = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[MO_CALLS_DAY]), TRUE);
}

static void
month_edge (MoCallsPage *self, int day)
{
  self->entering = TRUE;
  mo_calls_page_browse (self, day);
}

static void
all_clashes (MoCallsPage *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[MO_CALLS_AGENDA]), TRUE);
  mo_calls_page_filter_clashes (self);
}

static void
view_toggled (MoCallsPage *self, GtkToggleButton *toggle)
{
  if (!gtk_toggle_button_get_active (toggle)) /* the one before */
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->toggles); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      self->view = i;
  self->scrolled = FALSE;
  if (self->office)
    mo_calls_page_turn (self, self->day);
}

/* A week and a month want room: one day stands for them, and they come back with the room. */
static void
narrow_view (MoCallsPage *self)
{
  MoCallsView wanted = self->narrow ? MO_CALLS_DAY : self->wide_view;
  gboolean changes = self->narrow ? self->view > MO_CALLS_DAY : wanted != MO_CALLS_AGENDA;

  self->wide_view = self->narrow && changes ? self->view : MO_CALLS_AGENDA;
  if (changes)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[wanted]), TRUE);
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
  gtk_widget_set_visible (self->toggles[MO_CALLS_WEEK], !narrow);
  gtk_widget_set_visible (self->toggles[MO_CALLS_MONTH], !narrow);
  if (self->narrow != narrow) {
    self->narrow = narrow;
    narrow_view (self);
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
  return focus_call (self) ||
         (gtk_widget_get_visible (self->hours) &&
          gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
build (MoCallsPage *self)
{
  self->heads = MO_CALL_HEADS (mo_call_heads_new ());
  self->grid = MO_CALL_GRID (mo_call_grid_new ());
  self->panel = MO_CALL_PANEL (mo_call_panel_new ());
  self->agenda = MO_CALL_AGENDA (mo_call_agenda_new ());
  self->month = MO_CALL_MONTH (mo_call_month_new ());
  gtk_box_prepend (GTK_BOX (self->hours), GTK_WIDGET (self->heads));
  gtk_box_append (GTK_BOX (self->sheet), GTK_WIDGET (self->agenda));
  gtk_box_append (GTK_BOX (self->sheet), GTK_WIDGET (self->month));
  mo_access_drop_down (GTK_DROP_DOWN (self->whose), _ ("Whose calls"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_add_css_class (GTK_WIDGET (self->panel), "mo-card");
  gtk_widget_add_css_class (GTK_WIDGET (self->panel), "mo-call-panel");
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->panel));
  self->clashes = MO_CALL_CLASH_CARD (mo_call_clash_card_new ());
  mo_call_panel_set_foot (self->panel, GTK_WIDGET (self->clashes));
  g_signal_connect_swapped (self->clashes, "chosen", G_CALLBACK (clash_chosen), self);
  g_signal_connect_swapped (self->heads, "chosen", G_CALLBACK (head_chosen), self);
  g_signal_connect_swapped (self->grid, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->grid, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (mo_calls_page_move), self);
  g_signal_connect_swapped (self->grid, "stretched", G_CALLBACK (mo_calls_page_stretch), self);
  g_signal_connect_swapped (self->grid, "edge", G_CALLBACK (grid_edge), self);
  mo_call_grid_set_judge (self->grid, mo_calls_page_judge, self);
  g_signal_connect_swapped (self->panel, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->panel, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->clashes, "all", G_CALLBACK (all_clashes), self);
  g_signal_connect_swapped (self->agenda, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->agenda, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->month, "chosen", G_CALLBACK (grid_chosen), self);
  g_signal_connect_swapped (self->month, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->month, "moved", G_CALLBACK (mo_calls_page_move), self);
  g_signal_connect_swapped (self->month, "day-chosen", G_CALLBACK (head_chosen), self);
  g_signal_connect_swapped (self->month, "day-opened", G_CALLBACK (day_opened), self);
  g_signal_connect_swapped (self->month, "edge", G_CALLBACK (month_edge), self);
  mo_call_month_set_judge (self->month, mo_calls_page_judge, self);
  for (guint i = 0; i < G_N_ELEMENTS (self->toggles); i++)
    g_signal_connect_swapped (self->toggles[i], "toggled", G_CALLBACK (view_toggled), self);
  g_signal_connect_swapped (
      self->whose, "notify::selected", G_CALLBACK (mo_calls_page_filter_chosen), self);
}

GtkWidget *
mo_calls_page_new (MoOffice *office)
{
  MoCallsPage *self = g_object_new (MO_TYPE_CALLS_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  self->clock = g_timeout_add_seconds (30, clock_ticked, self);
  mo_calls_page_turn (self, mo_office_get_today (office));
  return GTK_WIDGET (self);
}

static void
mo_calls_page_dispose (GObject *object)
{
  MoCallsPage *self = MO_CALLS_PAGE (object);

  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_handle_id (&self->clock, g_source_remove);
  if (self->width_bin)
    g_clear_signal_handler (&self->width_changed, self->width_bin);
  g_clear_object (&self->width_bin);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->seen, mo_calls_seen_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_calls_page_parent_class)->dispose (object);
}

static const char *const toggle_names[] = { "agenda_toggle",
                                            "day_toggle",
                                            "week_toggle",
                                            "month_toggle" };

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
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, hours);
  gtk_widget_class_bind_template_child (widget_class, MoCallsPage, whose);
  for (guint i = 0; i < G_N_ELEMENTS (toggle_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class,
                                               toggle_names[i],
                                               FALSE,
                                               G_STRUCT_OFFSET (MoCallsPage, toggles) +
                                                   i * sizeof (GtkWidget *));
  mo_calls_page_class_install_actions (widget_class);
  mo_calls_page_class_install_print (widget_class);
}

static void
mo_calls_page_init (MoCallsPage *self)
{
  self->book_for = -1;
  self->view = MO_CALLS_WEEK;
  self->choices = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
}
