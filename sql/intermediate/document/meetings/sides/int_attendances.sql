{#
  Who took part in an encounter, told in one of the sentences behind it: "the session was co-chaired by X and Y", "X and
  Y attended the event", "also present was X". Whoever speaks there only tells.
#}
with told as (

    select * from {{ ref('int_attendance_encounters') }}

),

attending as (

    select
        told.document_key,
        told.told_no as sentence_no,
        told.token_no,
        told.sentence_no as attended_no,
        actors.person_key,
        arg_min(actors.country_code, actors.token_no) as country_code,
        min(actors.token_no) as actor_no,
        told.cue_no,
        told.side,
        told.noun_no is null as is_presence,
        min({{ count_between('marks.conjunctions', 'told.cue_end', 'actors.token_no') }}) filter (
            actors.token_no >= told.cue_end
        ) as joined,
    from told
    inner join {{ ref('int_actors') }} as actors using (document_key, sentence_no)
    left join {{ ref('int_encounter_speakers') }} as speaking using (document_key, sentence_no, mention_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        actors.person_key is not null
        and not actors.is_possessive
        and (told.side = 'first_behind' or speaking.speaks is null)
        and case
            when actors.token_no >= told.cue_end
                then
                    {{ count_between('marks.verbs', 'told.cue_end', 'actors.token_no') }}
                    + {{ count_between('marks.relatives', 'told.cue_end', 'actors.token_no') }}
                    + {{ count_between('marks.subordinators', 'told.cue_end', 'actors.token_no') }}
                    + {{ count_between('marks.thats', 'told.cue_end', 'actors.token_no') }} = 0
            else told.side = 'around'
                and not actors.is_oblique
                and {{ count_between('marks.thats', 'actors.token_end', 'told.cue_no') }} = 0
                {# "he left, and rain was present" #}
                and (
                    told.noun_no is not null
                    or {{ count_between('marks.verbs', 'actors.token_end', 'told.cue_no') }} = 0
                )
        end
    group by all

),

ranked as (

    {# "addressing the forum, X thanked Y" #}
    select
        *,
        side != 'first_behind'
        or row_number() over (
            partition by document_key, attended_no, cue_no, sentence_no, token_no order by actor_no, person_key
        ) = 1 as is_first,
        {# "rain was present in the north and the minister left", but "present were X and Y" #}
        not is_presence or joined is null or min(joined) over (
            partition by document_key, attended_no, cue_no, sentence_no, token_no
        ) = 0 as is_present,
    from attending

)

select document_key, sentence_no, token_no, person_key, min(country_code) as country_code,
from ranked
where is_first and is_present
group by document_key, sentence_no, token_no, person_key
