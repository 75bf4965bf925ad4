{#
  Statements in sentences with figures, with the speaker's name completed to the joint on its far side ("…, the National Bank
  said", "the Maltese embassy in Exempleville said").
#}
with statements as (

    select
        contents.*,
        marks.relatives,
        marks.places,
        joints.ends,
        joints.words,
        joints.pieces,
        coalesce(list_max(list_filter(
            coalesce(joints.ends, []) || coalesce(marks.thats, []) || coalesce(marks.conjunctions, []),
            lambda place: place < speaker_no
        )), 0) + 1 as clause_no,
        coalesce(list_min(list_filter(
            coalesce(joints.ends, []) || list_filter(
                coalesce(marks.linkers, []), lambda place: not coalesce(list_contains(marks.ofs, place), false)
            ),
            lambda place: place >= speaker_end
        )), len(joints.words) + 1) as clause_end,
        {{ count_between(
            'list_concat(coalesce(marks.verbs, []), coalesce(marks.relatives, []))', 'clause_no', 'speaker_no'
        ) }} as verb_count,
        coalesce(list_contains(marks.places, clause_no), false) as opens_on_place,
        {# "the pact works, Baker said at a show where 9 million dollars were spent": it closes what went before #}
        coalesce(
            speaker_end <= cue_no and clause_no > 4 and words[clause_no - 1] = ','
            and list_contains(marks.linkers, cue_end)
            and not coalesce(list_contains(marks.subordinators, 1), false)
            and {{ count_between('marks.thats', 'cue_end', 'cue_end + 4') }} = 0
            and not coalesce(list_contains(marks.places, 1) or list_contains(marks.clause_openers, 1), false),
            false
        ) as closes_sentence,
    from {{ ref('int_statement_contents') }} as contents
    inner join {{ ref('int_figure_source_joints') }} as joints using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where contents.speaker_label is not null

),

labelled as (

    select
        *,
        case
            {# "Nora Exemple", but "a Bramlow Bank analyst" #}
            when actor_kind != 'organization' and (person_key is not null or speaker_label != lower(speaker_label))
                then speaker_no
            when speaker_no - clause_no between 1 and 6 and cue_no >= speaker_end
                and verb_count = 0 and not opens_on_place
                then clause_no
            else speaker_no
        end as label_no,
        case
            {# "the Maltese embassy in Exempleville said" #}
            when actor_kind = 'organization' and cue_no - speaker_end between 2 and 4
                and list_contains(places, speaker_end)
                and regexp_matches(trim(pieces[cue_no - 1]), '^\p{Lu}')
                and {{ count_between('ends', 'speaker_end', 'cue_no') }} = 0
                then cue_no
            when actor_kind = 'organization' and is_inverted and clause_end - speaker_end between 1 and 5
                then clause_end
            else speaker_end
        end as label_end,
    from statements

)

select
    document_key, sentence_no, statement_id, cue_no, act, relatives, words, content_no, content_end, rest_no,
    label_no, closes_sentence,
    if(
        label_no = speaker_no and label_end = speaker_end, speaker_label,
        {{ label('pieces', 'label_no', 'label_end') }}
    ) as source_label,
from labelled
