{# Words and set phrases of speech, with what the words before them tell of whether they say that somebody speaks. #}
with forms as (

    select * from {{ ref('int_speech_forms') }}

),

surroundings as (

    select * from {{ ref('int_speech_surroundings') }}

),

marks as (

    select document_key, sentence_no, goals, feelings, companions, relatives, subject_relatives,
    from {{ ref('int_sentence_marks') }}

),

judged as (

    select
        forms.*,
        reflexive_no,
        pronoun_no,
        kind_before,
        {# "a, dans ce contexte, invité": what stands between commas is no break #}
        coalesce(
            auxiliary_end + 6 >= token_no and auxiliary_no >= coalesce(break_end, 0)
            or is_interrupted and kind_before = 'punctuation' and auxiliary_end + 10 >= token_no,
            false
        ) as has_auxiliary,
        if(has_auxiliary, surroundings.auxiliary_no, null) as auxiliary_no,
        if(has_auxiliary, surroundings.auxiliary, null) as auxiliary,
        has_auxiliary and coalesce(pronoun_no between auxiliary_end and token_no, false) as holds_pronoun,
        coalesce(negation_no + 4 >= token_no and negation_no >= coalesce(break_end, 0), false) as is_negated,
    from forms
    inner join surroundings using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    {# "appelle les parties à dialoguer", but "ce qu'il appelle la route verte" #}
    where
        case frame
            when 'appeal'
                then {{ count_between('marks.goals', 'forms.token_end', 'forms.token_end + 15') }} > 0
                {# "les parties du nord et du sud … à dialoguer": who is called can be long, if nothing is named so #}
                or {{ count_between('marks.goals', 'forms.token_end', 'forms.token_end + 40') }} > 0
                and {{ count_between('marks.relatives', 'forms.token_no - 6', 'forms.token_no') }}
                = {{ count_between('marks.subject_relatives', 'forms.token_no - 6', 'forms.token_no') }}
            {# "follows the talks with deep concern", but "follows the road" #}
            when 'feeling' then len(list_filter(
                coalesce(marks.feelings, []),
                lambda feeling: feeling between forms.token_end and forms.token_end + 12
                and {{ count_between('marks.companions', 'greatest(forms.token_end, feeling - 4)', 'feeling') }} > 0
            )) > 0
            else true
        end

)

select * from judged
