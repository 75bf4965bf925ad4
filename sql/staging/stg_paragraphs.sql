with documents as (

    select * from {{ ref('stg_documents') }}

),

split as (

    select
        document_key,
        language,
        string_split(text, chr(10)) as lines,
        unnest(lines) as line,
        generate_subscripts(lines, 1) as line_no,
    from documents
    where is_supported_language

),

placed as (

    {# each line ends with one line break, so a line starts where the lengths before it add up to #}
    select
        * exclude (lines),
        coalesce(sum(length(line) + 1) over earlier_lines, 0)::integer as line_start,
    from split
    window earlier_lines as (
        partition by document_key order by line_no rows between unbounded preceding and 1 preceding
    )

),

numbered as (

    select
        document_key,
        language,
        row_number() over (partition by document_key order by line_no)::integer as paragraph_no,
        (line_start + length(line) - length(ltrim(line)))::integer as paragraph_start,
        trim(line) as paragraph_text,
        count(*) over (partition by document_key) as paragraph_count,
    from placed
    where trim(line) != ''

),

sectioned as (

    select
        document_key,
        language,
        paragraph_no,
        paragraph_start,
        paragraph_text,
        case
            {%- for section in ['update_line', 'caption', 'read_also', 'furniture'] %}
            when
                length(paragraph_text) < 300
                and {{ matches_lexicon('paragraph_text', 'lex_boilerplate', section) }}
                then '{{ section }}'
            {%- endfor %}
            when
                paragraph_no = 1
                and paragraph_count > 1
                and length(paragraph_text) < 250
                and not regexp_matches(paragraph_text, '[.!?…:;][»"”’) ]*$')
                then 'headline'
            else 'body'
        end as section,
    from numbered

)

select * from sectioned
