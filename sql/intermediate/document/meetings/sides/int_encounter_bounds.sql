{#
  The stretch of its sentence that tells who takes part in an encounter. "Received Y, who came for the third session":
  what hangs on Y is not the receiver's. "Met Y before talks with Z": each has its own, and only the subject has part in
  both. "A meeting between Y and Z", "Y's meeting with Z": nobody else.
#}
with neighbours as (

    select * from {{ ref('int_encounter_neighbours') }}

),

told as (

    select
        neighbours.*,
        {# whom the encounter before it was with #}
        list_filter(
            stretches,
            lambda one: one.token_no >= earlier.token_end
            and one.token_end <= starts_at
            and earlier.format != 'visit'
            and {{ count_between('marks.thats', 'earlier.token_end', 'starts_at') }} = 0
            {# "The talks will go on, X said after meeting Y" #}
            and not one.speaks
        ) as met,
        list_max(list_transform(met, lambda one: one.token_end)) as met_end,
        list_max(list_transform(list_filter(
            stretches,
            lambda one: one.is_possessive
            and starts_at = token_no
            and token_no - one.token_end between 0 and 3
            and {{ count_between('marks.verbs', 'one.token_end', 'token_no') }} = 0
        ), lambda one: one.token_no)) as owner_no,
        len(list_filter(
            stretches, lambda one: one.token_no >= neighbours.token_end and one.token_no < later_no
        )) > 0 as is_complete,
        {{ count_between('betweens', 'token_end - 1', 'token_end + 2') }} > 0 as is_between,
        coalesce(surroundings.is_with, false) or rule_id in ('event_call', 'verb_then') as is_with,
        coalesce(surroundings.is_apart, false) as is_apart,
        coalesce(surroundings.on_occasion, false) and not is_apart as is_within,
        rule_id = 'event_held' and verb_no < token_no as is_governed,
        coalesce(verb_no >= earlier.token_end, false) as has_own_verb,
        {{ count_between('marks.conjunctions', 'met_end', 'starts_at') }} > 0 or asides.token_no is not null as goes_on,
    from neighbours
    left join {{ ref('int_journeys_aside') }} as asides using (document_key, sentence_no, token_no)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

)

select
    document_key,
    sentence_no,
    token_no,
    case
        when is_between and not coalesce(is_governed, false) then token_end - 1
        when owner_no is not null then owner_no
        when met_end is null or is_within or is_with or goes_on and has_own_verb then 1
        {# "met Y, on a visit", "who came for the session" #}
        when has_own_verb or format = 'visit' then earlier.token_end
        else token_no
    end as from_no,
    {# "met separately with X, Y and Z" #}
    if(
        met_end is not null and not is_within,
        if(rule_id = 'verb_then', coalesce(verb_no + 1, earlier.token_end), earlier.token_end),
        null
    ) as gap_from,
    if((has_own_verb or format = 'visit') and not goes_on, 0, starts_at) as gap_to,
    if(is_complete and format != 'visit' and not is_apart, later_no, null) as to_no,
from told
