{# The contract lists formats and statuses; the models know the words that tell of them by these concepts only. #}
with concepts as (

    select 'lex_meetings' as listed_in, phrase, kind, concept,
    from {{ ref('lex_meetings') }}
    union all
    select 'ref_recurring_events', series_id, 'event', format,
    from {{ ref('ref_recurring_events') }}

),

unknown as (

    select *
    from concepts
    where
        case kind
            when 'event' then coalesce(concept, '') not in (
                'meeting', 'phone_call', 'video_call', 'dialogue', 'consultation', 'summit', 'council', 'forum',
                'visit', 'briefing', 'ceremony'
            )
            when 'status' then coalesce(concept, '') not in (
                'held', 'planned', 'possible', 'wished', 'arranged', 'cancelled', 'postponed', 'indefinite', 'accepted',
                'not_held', 'denied'
            )
            when 'occasion' then coalesce(concept, '') not in ('within', 'about', 'apart', 'ahead', 'margin')
            when 'has' then coalesce(concept, '') not in ('held', 'planned')
            when 'duration' then try_cast(concept as integer) is null
            when 'stage' then coalesce(concept, '') != 'end'
            when 'sequence' then coalesce(concept, '') not in ('held', 'planned')
            when 'takes_place' then coalesce(concept, '') not in ('held', 'present', 'planned', 'possible')
            else false
        end

)

select * from unknown
