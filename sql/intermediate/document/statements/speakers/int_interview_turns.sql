{#
  Whose turn each paragraph of an interview is. An answer lasts until the next label, question or heading; it is the
  words of the person named, or of the one who answers the press.
#}
with paragraphs as (

    select * from {{ ref('int_interview_paragraphs') }}

),

respondents as (

    select * from {{ ref('int_respondents') }}

),

turns as (

    select
        paragraphs.document_key,
        paragraphs.paragraph_no,
        paragraphs.person_key is not null or label_kind = 'answer' as is_labelled,
        case
            when asks then 'question'
            when is_labelled then 'answer'
            when is_heading then 'heading'
            when lag(asks) over in_order then 'answer'
        end as own_turn,
        if(label_kind = 'answer', respondents.person_key, paragraphs.person_key) as labelled_key,
        {# a briefing whose answers have no label #}
        if(own_turn = 'answer' and respondents.is_spokesperson, respondents.person_key, null) as briefing_key,
    from paragraphs
    left join respondents using (document_key)
    window in_order as (partition by paragraphs.document_key order by paragraphs.paragraph_no)

),

continued as (

    select
        document_key,
        paragraph_no,
        own_turn,
        is_labelled,
        last_value(own_turn ignore nulls) over reading as turn,
        coalesce(
            last_value(labelled_key ignore nulls) over reading, last_value(briefing_key ignore nulls) over reading
        ) as person_key,
    from turns
    window reading as (partition by document_key order by paragraph_no)

)

select * from continued
